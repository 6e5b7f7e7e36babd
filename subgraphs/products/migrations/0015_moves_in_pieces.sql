CREATE TABLE `relistings` (
	`listId` text NOT NULL,
	`categoryId` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`listId`, `categoryId`)
);
--> statement-breakpoint
DROP TRIGGER uncategorised_products_are_not_listed;
--> statement-breakpoint
CREATE TRIGGER uncategorised_products_are_not_listed AFTER DELETE ON product_categories BEGIN
  DELETE FROM listed_products
  WHERE productId = OLD.productId AND listId GLOB 'cat_*' AND listId NOT IN (
    SELECT p.ancestorId FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId WHERE c.productId = OLD.productId
  );
END;
--> statement-breakpoint
-- a category with many products is listed anew in pieces
DROP TRIGGER products_below_are_listed;
--> statement-breakpoint
CREATE TRIGGER products_below_are_listed AFTER INSERT ON category_paths
WHEN EXISTS (SELECT 1 FROM product_categories WHERE categoryId = NEW.categoryId) BEGIN
  INSERT INTO relistings (listId, categoryId, after) VALUES (NEW.ancestorId, NEW.categoryId, '') ON CONFLICT DO UPDATE SET after = '';
END;
--> statement-breakpoint
DROP TRIGGER products_elsewhere_are_not_listed;
--> statement-breakpoint
CREATE TRIGGER products_elsewhere_are_not_listed AFTER DELETE ON category_paths
WHEN EXISTS (SELECT 1 FROM product_categories WHERE categoryId = OLD.categoryId) BEGIN
  INSERT INTO relistings (listId, categoryId, after) VALUES (OLD.ancestorId, OLD.categoryId, '') ON CONFLICT DO UPDATE SET after = '';
END;
