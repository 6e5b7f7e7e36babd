CREATE TABLE `deleted_owners` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `product_watches` (
	`owner` text NOT NULL,
	`productId` text NOT NULL,
	`since` integer NOT NULL,
	`toldAt` integer,
	PRIMARY KEY(`owner`, `productId`)
);
--> statement-breakpoint
CREATE INDEX `waiting_watches` ON `product_watches` (`productId`) WHERE "product_watches"."toldAt" IS NULL;--> statement-breakpoint
CREATE TABLE `restocked_products` (
	`productId` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stock_alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`productId` text NOT NULL,
	`available` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `product_details` ADD `lowStockAt` integer;