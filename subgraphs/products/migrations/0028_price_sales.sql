ALTER TABLE `currency_prices` ADD `salePrice` integer;--> statement-breakpoint
ALTER TABLE `currency_prices` ADD `saleFrom` integer;--> statement-breakpoint
ALTER TABLE `currency_prices` ADD `saleUntil` integer;--> statement-breakpoint
ALTER TABLE `currency_prices` ADD `regularPrice` integer;--> statement-breakpoint
ALTER TABLE `currency_prices` ADD `saleDueAt` integer;--> statement-breakpoint
CREATE INDEX `currency_sales_by_time` ON `currency_prices` (`saleDueAt`) WHERE "currency_prices"."saleDueAt" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `group_prices` ADD `salePrice` integer;--> statement-breakpoint
ALTER TABLE `group_prices` ADD `saleFrom` integer;--> statement-breakpoint
ALTER TABLE `group_prices` ADD `saleUntil` integer;--> statement-breakpoint
ALTER TABLE `group_prices` ADD `regularPrice` integer;--> statement-breakpoint
ALTER TABLE `group_prices` ADD `saleDueAt` integer;--> statement-breakpoint
CREATE INDEX `group_sales_by_time` ON `group_prices` (`saleDueAt`) WHERE "group_prices"."saleDueAt" IS NOT NULL;
--> statement-breakpoint
-- the index before search_index, which nothing reads any more
DROP TRIGGER products_search_insert;
--> statement-breakpoint
DROP TRIGGER products_search_update;
--> statement-breakpoint
DROP TABLE products_search;
