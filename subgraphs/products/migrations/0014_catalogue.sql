CREATE TABLE `product_details` (
	`productId` text PRIMARY KEY NOT NULL,
	`weight` integer,
	`taxClass` text,
	`seoTitle` text,
	`seoDescription` text,
	`salePrice` integer,
	`saleFrom` integer,
	`saleUntil` integer,
	`regularPrice` integer,
	`saleDueAt` integer,
	FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sales_by_time` ON `product_details` (`saleDueAt`) WHERE "product_details"."saleDueAt" IS NOT NULL;--> statement-breakpoint
DROP INDEX `products_for_sale`;--> statement-breakpoint
DROP INDEX `sold_out_products`;--> statement-breakpoint
DROP INDEX `products_by_name`;--> statement-breakpoint
DROP INDEX `products_by_price`;--> statement-breakpoint
ALTER TABLE `products` ADD `draft` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `withParent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `publishAt` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `parentId` text REFERENCES products(id);--> statement-breakpoint
ALTER TABLE `products` ADD `options` text;--> statement-breakpoint
ALTER TABLE `products` ADD `choice` text;--> statement-breakpoint
ALTER TABLE `products` ADD `fromVariants` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `priceTo` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `available` integer GENERATED ALWAYS AS (iif(options IS NULL, onHand - held, fromVariants)) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE INDEX `products_by_age` ON `products` (`id`,`parentId`) WHERE "products"."parentId" IS NULL;--> statement-breakpoint
CREATE INDEX `products_not_for_sale` ON `products` (`id`,`parentId`) WHERE "products"."archived" = 1 AND "products"."parentId" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `variants_by_choice` ON `products` (`parentId`,`choice`) WHERE "products"."parentId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `drafts_by_publication` ON `products` (`publishAt`) WHERE "products"."publishAt" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `products_for_sale` ON `products` (`id`,`parentId`) WHERE "products"."archived" = 0 AND "products"."parentId" IS NULL;--> statement-breakpoint
CREATE INDEX `sold_out_products` ON `products` (`id`,`parentId`) WHERE "products"."archived" = 0 AND "products"."parentId" IS NULL AND "products"."available" = 0;--> statement-breakpoint
CREATE INDEX `products_by_name` ON `products` (`name`,`id`) WHERE "products"."parentId" IS NULL;--> statement-breakpoint
CREATE INDEX `products_by_price` ON `products` (`price`,`id`) WHERE "products"."parentId" IS NULL;
--> statement-breakpoint
-- a trigger, since code of earlier versions may write stock too
CREATE TRIGGER variants_are_counted AFTER INSERT ON products WHEN NEW.parentId IS NOT NULL BEGIN
  UPDATE products SET fromVariants = fromVariants + iif(NEW.archived, 0, NEW.onHand - NEW.held) WHERE id = NEW.parentId;
END;
--> statement-breakpoint
CREATE TRIGGER variants_are_counted_anew AFTER UPDATE OF onHand, held, archived ON products WHEN NEW.parentId IS NOT NULL BEGIN
  UPDATE products
  SET fromVariants = fromVariants + iif(NEW.archived, 0, NEW.onHand - NEW.held) - iif(OLD.archived, 0, OLD.onHand - OLD.held)
  WHERE id = NEW.parentId;
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER variants_stay BEFORE UPDATE OF parentId, choice ON products
WHEN (NEW.parentId, NEW.choice) IS NOT (OLD.parentId, OLD.choice) BEGIN
  SELECT RAISE(ABORT, 'this column of products never changes');
END;
--> statement-breakpoint
-- a search finds a product, never its variants
DROP TRIGGER search_index_insert;
--> statement-breakpoint
DROP TRIGGER search_index_update;
--> statement-breakpoint
CREATE TRIGGER search_index_insert AFTER INSERT ON products WHEN new.archived = 0 AND new.parentId IS NULL BEGIN
  INSERT INTO search_index(rowid, sku, name, description)
  VALUES ((length(new.name) << 32) + 4294967295 - new.rowid, new.sku, new.name, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER search_index_update AFTER UPDATE OF sku, name, description, archived ON products
WHEN new.parentId IS NULL
  AND (new.sku, new.name, new.description, new.archived) IS NOT (old.sku, old.name, old.description, old.archived) BEGIN
  DELETE FROM search_index WHERE rowid = (length(old.name) << 32) + 4294967295 - old.rowid;
  INSERT INTO search_index(rowid, sku, name, description)
  SELECT (length(new.name) << 32) + 4294967295 - new.rowid, new.sku, new.name, new.description WHERE new.archived = 0;
END;
