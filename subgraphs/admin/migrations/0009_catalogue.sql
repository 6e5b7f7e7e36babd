DROP INDEX `known_products_by_stock`;--> statement-breakpoint
ALTER TABLE `known_products` ADD `parentId` text;--> statement-breakpoint
ALTER TABLE `known_products` ADD `hasVariants` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `known_products_by_stock` ON `known_products` ("onHand" - "held",`sku`) WHERE "known_products"."version" > 0 AND NOT "known_products"."archived" AND NOT "known_products"."hasVariants";
--> statement-breakpoint
DROP TRIGGER known_products_are_counted;
--> statement-breakpoint
DROP TRIGGER known_products_are_counted_anew;
--> statement-breakpoint
-- a product with variants is one
CREATE TRIGGER known_products_are_counted AFTER INSERT ON known_products WHEN (NEW.version > 0 AND NOT NEW.archived AND NEW.parentId IS NULL) BEGIN
  UPDATE counts SET count = count + 1 WHERE name = 'PRODUCTS';
END;
--> statement-breakpoint
CREATE TRIGGER known_products_are_counted_anew AFTER UPDATE OF version, archived, parentId ON known_products
WHEN (NEW.version > 0 AND NOT NEW.archived AND NEW.parentId IS NULL) IS NOT (OLD.version > 0 AND NOT OLD.archived AND OLD.parentId IS NULL) BEGIN
  UPDATE counts SET count = count + iif(NEW.version > 0 AND NOT NEW.archived AND NEW.parentId IS NULL, 1, -1) WHERE name = 'PRODUCTS';
END;
