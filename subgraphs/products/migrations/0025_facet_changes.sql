CREATE TABLE `facet_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product` integer NOT NULL
);

--> statement-breakpoint
-- triggers, since code of earlier versions changes products too
CREATE TRIGGER facets_of_products_change AFTER UPDATE OF price, onHand, held, fromVariants, options ON products
WHEN NEW.parentId IS NULL AND (NEW.price, NEW.available > 0) IS NOT (OLD.price, OLD.available > 0) BEGIN
  INSERT INTO facet_changes(product) VALUES (NEW.rowid);
END;
--> statement-breakpoint
CREATE TRIGGER facets_of_listed_products_change AFTER INSERT ON listed_products BEGIN
  INSERT INTO facet_changes(product) SELECT rowid FROM products WHERE id = NEW.productId;
END;
--> statement-breakpoint
CREATE TRIGGER facets_of_unlisted_products_change AFTER DELETE ON listed_products BEGIN
  INSERT INTO facet_changes(product) SELECT rowid FROM products WHERE id = OLD.productId;
END;
--> statement-breakpoint
CREATE TRIGGER facets_of_values_change AFTER INSERT ON product_attributes BEGIN
  INSERT INTO facet_changes(product) SELECT rowid FROM products WHERE id = NEW.productId;
END;
--> statement-breakpoint
CREATE TRIGGER facets_of_changed_values_change AFTER UPDATE ON product_attributes BEGIN
  INSERT INTO facet_changes(product) SELECT rowid FROM products WHERE id = NEW.productId;
END;
--> statement-breakpoint
CREATE TRIGGER facets_of_removed_values_change AFTER DELETE ON product_attributes BEGIN
  INSERT INTO facet_changes(product) SELECT rowid FROM products WHERE id = OLD.productId;
END;
