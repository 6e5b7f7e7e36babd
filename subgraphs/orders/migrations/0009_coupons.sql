ALTER TABLE `order_lines` ADD `discount` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `discount` text;