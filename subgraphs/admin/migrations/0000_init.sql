CREATE TABLE `amounts` (
	`orderId` text NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`amount` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`orderId`, `kind`, `cause`)
);
--> statement-breakpoint
CREATE INDEX `amounts_by_age` ON `amounts` (`kind`,`at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`subgraph` text NOT NULL,
	`actorId` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`requestId` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_age` ON `audit_entries` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit_entries` (`actorId`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit_entries` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `cancelled_lines` (
	`refundId` text NOT NULL,
	`position` integer NOT NULL,
	`orderId` text NOT NULL,
	`productId` text NOT NULL,
	`quantity` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`refundId`, `position`)
);
--> statement-breakpoint
CREATE INDEX `cancelled_lines_by_age` ON `cancelled_lines` (`at`,`quantity`);--> statement-breakpoint
CREATE TABLE `known_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`placedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `known_orders_by_age` ON `known_orders` (`placedAt`,`id`);--> statement-breakpoint
CREATE TABLE `known_products` (
	`id` text PRIMARY KEY NOT NULL,
	`sku` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`onHand` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`stockVersion` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `known_users` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted` integer NOT NULL,
	`version` integer NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `known_users_by_age` ON `known_users` (`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `reported_dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`consumer` text NOT NULL,
	`producer` text NOT NULL,
	`eventType` text NOT NULL,
	`eventSeq` integer NOT NULL,
	`reason` text NOT NULL,
	`attempts` integer NOT NULL,
	`failedAt` integer NOT NULL,
	`handledAt` integer
);
--> statement-breakpoint
CREATE INDEX `reported_dead_letters_by_age` ON `reported_dead_letters` (`handledAt`,`failedAt`,`id`);--> statement-breakpoint
CREATE TABLE `sold_lines` (
	`orderId` text NOT NULL,
	`position` integer NOT NULL,
	`productId` text NOT NULL,
	`quantity` integer NOT NULL,
	`unitPrice` integer NOT NULL,
	PRIMARY KEY(`orderId`, `position`)
);
--> statement-breakpoint
CREATE TABLE `consumer_offsets` (
	`producer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consumer_progress` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`reason` text NOT NULL,
	`failedAt` integer NOT NULL,
	`attempts` integer DEFAULT 5 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`occurredAt` integer NOT NULL,
	`requestId` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);