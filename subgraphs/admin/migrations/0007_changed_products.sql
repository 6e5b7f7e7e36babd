ALTER TABLE `known_products` ADD `changedAt` integer;--> statement-breakpoint
CREATE INDEX `known_products_by_change` ON `known_products` (`changedAt`);