DROP INDEX `movements_by_product`;--> statement-breakpoint
CREATE INDEX `movements_by_product` ON `stock_movements` (`productId`,`id`,`onHand`,`held`);