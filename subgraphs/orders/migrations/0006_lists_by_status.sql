DROP INDEX `orders_by_status`;--> statement-breakpoint
CREATE INDEX `orders_of_status` ON `orders` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `unpaid_orders` ON `orders` (`status`,`expiresAt`) WHERE "orders"."paidAt" IS NULL;