CREATE TABLE `attributes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text,
	`choices` text NOT NULL,
	`isFilterable` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attributes_code_unique` ON `attributes` (`code`);--> statement-breakpoint
CREATE TABLE `product_attributes` (
	`productId` text NOT NULL,
	`attributeId` text NOT NULL,
	`text` text,
	`number` real,
	FOREIGN KEY (`attributeId`) REFERENCES `attributes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `values_of_product` ON `product_attributes` (`productId`,`attributeId`,`text`);--> statement-breakpoint
CREATE INDEX `products_by_text` ON `product_attributes` (`attributeId`,`text`,`productId`);--> statement-breakpoint
CREATE INDEX `products_by_number` ON `product_attributes` (`attributeId`,`number`,`productId`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`parentId` text,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL,
	`productCount` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`parentId`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE INDEX `categories_by_parent` ON `categories` (`parentId`,`position`);--> statement-breakpoint
CREATE TABLE `category_paths` (
	`categoryId` text NOT NULL,
	`ancestorId` text NOT NULL,
	`distance` integer NOT NULL,
	PRIMARY KEY(`categoryId`, `ancestorId`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `category_paths_down` ON `category_paths` (`ancestorId`,`categoryId`);--> statement-breakpoint
CREATE TABLE `listed_products` (
	`listId` text NOT NULL,
	`productId` text NOT NULL,
	`name` text NOT NULL,
	`price` integer NOT NULL,
	PRIMARY KEY(`listId`, `productId`)
);
--> statement-breakpoint
CREATE INDEX `lists_of_product` ON `listed_products` (`productId`,`listId`);--> statement-breakpoint
CREATE INDEX `listed_by_name` ON `listed_products` (`listId`,`name`,`productId`);--> statement-breakpoint
CREATE INDEX `listed_by_price` ON `listed_products` (`listId`,`price`,`productId`);--> statement-breakpoint
CREATE TABLE `product_categories` (
	`productId` text NOT NULL,
	`categoryId` text NOT NULL,
	PRIMARY KEY(`productId`, `categoryId`),
	FOREIGN KEY (`categoryId`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_categories_by_category` ON `product_categories` (`categoryId`,`productId`);--> statement-breakpoint
CREATE TABLE `changed_products` (
	`productId` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`rule` text NOT NULL,
	`filledTo` text,
	`lookedAt` integer DEFAULT 0 NOT NULL,
	`productCount` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_slug_unique` ON `collections` (`slug`);--> statement-breakpoint
-- a product for sale is listed in its categories and in all above them
CREATE TRIGGER categorised_products_are_listed AFTER INSERT ON product_categories BEGIN
  INSERT INTO listed_products (listId, productId, name, price)
  SELECT c.ancestorId, p.id, p.name, p.price FROM products AS p JOIN category_paths AS c ON c.categoryId = NEW.categoryId
  WHERE p.id = NEW.productId AND p.archived = 0
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER uncategorised_products_are_not_listed AFTER DELETE ON product_categories BEGIN
  DELETE FROM listed_products
  WHERE productId = OLD.productId
    AND listId IN (SELECT ancestorId FROM category_paths WHERE categoryId = OLD.categoryId)
    AND listId NOT IN (
      SELECT p.ancestorId FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId WHERE c.productId = OLD.productId
    );
END;
--> statement-breakpoint
CREATE TRIGGER products_below_are_listed AFTER INSERT ON category_paths BEGIN
  INSERT INTO listed_products (listId, productId, name, price)
  SELECT NEW.ancestorId, p.id, p.name, p.price FROM product_categories AS c JOIN products AS p ON p.id = c.productId
  WHERE c.categoryId = NEW.categoryId AND p.archived = 0
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER products_elsewhere_are_not_listed AFTER DELETE ON category_paths BEGIN
  DELETE FROM listed_products
  WHERE listId = OLD.ancestorId
    AND productId IN (SELECT productId FROM product_categories WHERE categoryId = OLD.categoryId)
    AND NOT EXISTS (
      SELECT 1 FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId
      WHERE c.productId = listed_products.productId AND p.ancestorId = OLD.ancestorId
    );
END;
--> statement-breakpoint
CREATE TRIGGER listed_products_are_as_sold AFTER UPDATE OF name, price ON products
WHEN (NEW.name, NEW.price) IS NOT (OLD.name, OLD.price) BEGIN
  UPDATE listed_products SET name = NEW.name, price = NEW.price WHERE productId = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER archived_products_are_not_listed AFTER UPDATE OF archived ON products
WHEN NEW.archived <> 0 AND OLD.archived = 0 BEGIN
  DELETE FROM listed_products WHERE productId = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER restored_products_are_listed AFTER UPDATE OF archived ON products
WHEN NEW.archived = 0 AND OLD.archived <> 0 BEGIN
  INSERT INTO listed_products (listId, productId, name, price)
  SELECT p.ancestorId, NEW.id, NEW.name, NEW.price FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId
  WHERE c.productId = NEW.id
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- each list counts its products
CREATE TRIGGER lists_count_up AFTER INSERT ON listed_products BEGIN
  UPDATE categories SET productCount = productCount + 1 WHERE id = NEW.listId;
  UPDATE collections SET productCount = productCount + 1 WHERE id = NEW.listId;
END;
--> statement-breakpoint
CREATE TRIGGER lists_count_down AFTER DELETE ON listed_products BEGIN
  UPDATE categories SET productCount = productCount - 1 WHERE id = OLD.listId;
  UPDATE collections SET productCount = productCount - 1 WHERE id = OLD.listId;
END;
--> statement-breakpoint
-- what the rules of collections look at
CREATE TRIGGER new_products_may_match AFTER INSERT ON products
WHEN EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER changed_products_may_match AFTER UPDATE OF sku, price, archived ON products
WHEN (NEW.sku, NEW.price, NEW.archived) IS NOT (OLD.sku, OLD.price, OLD.archived) AND EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER categorised_products_may_match AFTER INSERT ON listed_products
WHEN NEW.listId GLOB 'cat_*' AND EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (NEW.productId) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER uncategorised_products_may_match AFTER DELETE ON listed_products
WHEN OLD.listId GLOB 'cat_*' AND EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (OLD.productId) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER described_products_may_match AFTER INSERT ON product_attributes
WHEN EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (NEW.productId) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER undescribed_products_may_match AFTER DELETE ON product_attributes
WHEN EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (OLD.productId) ON CONFLICT DO NOTHING;
END;
