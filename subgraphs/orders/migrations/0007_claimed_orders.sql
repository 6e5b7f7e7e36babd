ALTER TABLE `orders` ADD `claimedBy` text;--> statement-breakpoint
CREATE INDEX `claimed_orders` ON `orders` (`claimedBy`,`id`) WHERE "orders"."claimedBy" IS NOT NULL;