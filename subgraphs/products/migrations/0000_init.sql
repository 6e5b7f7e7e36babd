CREATE TABLE `holds` (
	`orderId` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`lines` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`sku` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`price` integer NOT NULL,
	`onHand` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`stockVersion` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	CONSTRAINT "available" CHECK("products"."onHand" - "products"."held" >= 0),
	CONSTRAINT "held" CHECK("products"."held" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_sku_unique` ON `products` (`sku`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug_unique` ON `products` (`slug`);--> statement-breakpoint
CREATE INDEX `products_by_name` ON `products` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_price` ON `products` (`price`,`id`);--> statement-breakpoint
CREATE TABLE `restocks` (
	`refundId` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`productId` text NOT NULL,
	`kind` text NOT NULL,
	`onHand` integer NOT NULL,
	`held` integer NOT NULL,
	`reason` text,
	`idempotencyKey` text,
	`orderId` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stock_movements_idempotencyKey_unique` ON `stock_movements` (`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `movements_by_product` ON `stock_movements` (`productId`,`id`);--> statement-breakpoint
CREATE INDEX `movements_by_order` ON `stock_movements` (`orderId`);--> statement-breakpoint
CREATE TABLE `consumer_offsets` (
	`producer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consumer_progress` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`reason` text NOT NULL,
	`failedAt` integer NOT NULL,
	`attempts` integer DEFAULT 5 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`occurredAt` integer NOT NULL,
	`requestId` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE products_search USING fts5(sku, name, description, content = 'products', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER products_search_insert AFTER INSERT ON products BEGIN
  INSERT INTO products_search(rowid, sku, name, description) VALUES (new.rowid, new.sku, new.name, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER products_search_update AFTER UPDATE OF sku, name, description ON products BEGIN
  INSERT INTO products_search(products_search, rowid, sku, name, description) VALUES ('delete', old.rowid, old.sku, old.name, old.description);
  INSERT INTO products_search(rowid, sku, name, description) VALUES (new.rowid, new.sku, new.name, new.description);
END;
