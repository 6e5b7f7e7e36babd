CREATE TABLE `cancellations` (
	`orderId` text NOT NULL,
	`idempotencyKey` text NOT NULL,
	`bodyHash` text NOT NULL,
	`refundId` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`orderId`, `idempotencyKey`),
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refundId`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deleted_owners` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`productId` text NOT NULL,
	`sku` text NOT NULL,
	`name` text NOT NULL,
	`quantity` integer NOT NULL,
	`cancelledQuantity` integer DEFAULT 0 NOT NULL,
	`unitPrice` integer NOT NULL,
	`currency` text NOT NULL,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cancelled" CHECK("order_lines"."cancelledQuantity" BETWEEN 0 AND "order_lines"."quantity")
);
--> statement-breakpoint
CREATE INDEX `lines_by_order` ON `order_lines` (`orderId`);--> statement-breakpoint
CREATE TABLE `order_payments` (
	`orderId` text NOT NULL,
	`paymentId` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`orderId`, `paymentId`),
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`idempotencyKey` text NOT NULL,
	`bodyHash` text NOT NULL,
	`cartId` text NOT NULL,
	`status` text DEFAULT 'PENDING' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`currency` text NOT NULL,
	`expectedTotal` integer NOT NULL,
	`total` integer,
	`email` text,
	`shippingAddress` text,
	`paymentId` text,
	`reason` text,
	`refusals` text DEFAULT '[]' NOT NULL,
	`placedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`paidAt` integer,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `orders_by_owner` ON `orders` (`owner`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_email` ON `orders` (`email`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_cart` ON `orders` (`cartId`);--> statement-breakpoint
CREATE INDEX `orders_by_status` ON `orders` (`status`,`expiresAt`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_by_key` ON `orders` (`owner`,`idempotencyKey`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`failureReason` text,
	`lines` text NOT NULL,
	`requestedAt` integer NOT NULL,
	`settledAt` integer,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`orderId`);--> statement-breakpoint
CREATE TABLE `timeline` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`subject` text,
	`details` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timeline_by_order` ON `timeline` (`orderId`);--> statement-breakpoint
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