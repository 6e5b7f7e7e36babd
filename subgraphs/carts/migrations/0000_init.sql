CREATE TABLE `cart_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`cartId` text NOT NULL,
	`productId` text NOT NULL,
	`quantity` integer NOT NULL,
	`addedAt` integer NOT NULL,
	FOREIGN KEY (`cartId`) REFERENCES `carts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "quantity" CHECK("cart_lines"."quantity" BETWEEN 1 AND 1000000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_by_product` ON `cart_lines` (`cartId`,`productId`);--> statement-breakpoint
CREATE TABLE `carts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`unfinishedOf` text GENERATED ALWAYS AS (CASE WHEN finishedAt IS NULL THEN owner END) VIRTUAL,
	`version` integer DEFAULT 1 NOT NULL,
	`finishedAt` integer,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carts_unfinishedOf_unique` ON `carts` (`unfinishedOf`);--> statement-breakpoint
CREATE TABLE `checkouts` (
	`orderId` text PRIMARY KEY NOT NULL,
	`cartId` text,
	`status` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkouts_by_cart` ON `checkouts` (`cartId`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_order_a_cart` ON `checkouts` (`cartId`) WHERE "checkouts"."status" IN ('TAKEN', 'DONE');--> statement-breakpoint
CREATE TABLE `deleted_owners` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`archived` integer NOT NULL,
	`version` integer NOT NULL
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