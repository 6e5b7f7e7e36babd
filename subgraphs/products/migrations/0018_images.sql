CREATE TABLE `image_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`productId` text NOT NULL,
	`hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `uploads_by_hash` ON `image_uploads` (`hash`);--> statement-breakpoint
CREATE INDEX `uploads_by_time` ON `image_uploads` (`at`);--> statement-breakpoint
CREATE TABLE `product_images` (
	`id` text PRIMARY KEY NOT NULL,
	`productId` text NOT NULL,
	`hash` text NOT NULL,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `images_of_product` ON `product_images` (`productId`,`hash`);--> statement-breakpoint
CREATE INDEX `images_by_hash` ON `product_images` (`hash`);