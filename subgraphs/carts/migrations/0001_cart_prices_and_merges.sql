ALTER TABLE `cart_lines` ADD `addedPrice` integer;--> statement-breakpoint
ALTER TABLE `carts` ADD `returnsTo` text;--> statement-breakpoint
ALTER TABLE `carts` ADD `lastMerge` text;--> statement-breakpoint
ALTER TABLE `checkouts` ADD `returnedTo` text;--> statement-breakpoint
ALTER TABLE `products` ADD `price` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `priceVersion` integer;