ALTER TABLE `cart_lines` ADD `otherPrice` integer;--> statement-breakpoint
ALTER TABLE `carts` ADD `currency` text;--> statement-breakpoint
ALTER TABLE `products` ADD `otherPrices` text;