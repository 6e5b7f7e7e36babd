ALTER TABLE `orders` ADD `network` text;--> statement-breakpoint
CREATE INDEX `orders_by_network` ON `orders` (`network`,`id`) WHERE "orders"."network" IS NOT NULL;