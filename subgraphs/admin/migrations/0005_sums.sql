CREATE TABLE `counts` (
	`name` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `order_sums` (
	`length` integer NOT NULL,
	`start` integer NOT NULL,
	`status` text NOT NULL,
	`orders` integer NOT NULL,
	PRIMARY KEY(`length`, `start`, `status`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `product_sums` (
	`day` integer NOT NULL,
	`productId` text NOT NULL,
	`units` integer NOT NULL,
	`sales` integer NOT NULL,
	PRIMARY KEY(`day`, `productId`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `product_totals` (
	`productId` text PRIMARY KEY NOT NULL,
	`units` integer NOT NULL,
	`sales` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `product_totals_by_units` ON `product_totals` ("units" desc,"sales" desc,`productId`);--> statement-breakpoint
CREATE TABLE `trade_sums` (
	`length` integer NOT NULL,
	`start` integer NOT NULL,
	`paidOrders` integer DEFAULT 0 NOT NULL,
	`sales` integer DEFAULT 0 NOT NULL,
	`units` integer DEFAULT 0 NOT NULL,
	`refunds` integer DEFAULT 0 NOT NULL,
	`unitsCancelled` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`length`, `start`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `known_products_by_stock` ON `known_products` ("onHand" - "held",`sku`) WHERE "known_products"."version" > 0 AND NOT "known_products"."archived";--> statement-breakpoint
CREATE INDEX `present_users_by_age` ON `known_users` (`createdAt`,`id`) WHERE NOT "known_users"."deleted";
--> statement-breakpoint
-- hours and days of what is there already
INSERT INTO order_sums (length, start, status, orders)
SELECT length, placedAt - placedAt % length, status, count(*) FROM known_orders, (SELECT 3600000 AS length UNION ALL SELECT 86400000) GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO trade_sums (length, start, paidOrders, sales, units, refunds, unitsCancelled)
SELECT length, at - at % length, sum(paidOrders), sum(sales), sum(units), sum(refunds), sum(unitsCancelled) FROM (
  SELECT placedAt AS at, 1 AS paidOrders, amount AS sales, 0 AS units, 0 AS refunds, 0 AS unitsCancelled
  FROM known_orders JOIN amounts ON orderId = id AND kind = 'PAID'
  UNION ALL SELECT placedAt, 0, 0, quantity, 0, 0 FROM known_orders JOIN sold_lines ON orderId = id
  UNION ALL SELECT at, 0, 0, 0, amount, 0 FROM amounts WHERE kind = 'REFUNDED'
  UNION ALL SELECT at, 0, 0, 0, 0, quantity FROM cancelled_lines
), (SELECT 3600000 AS length UNION ALL SELECT 86400000) GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO product_sums (day, productId, units, sales)
SELECT placedAt - placedAt % 86400000, productId, sum(quantity), sum(quantity * unitPrice)
FROM known_orders JOIN sold_lines ON orderId = id GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO product_totals (productId, units, sales)
SELECT productId, sum(units), sum(sales) FROM product_sums GROUP BY 1;
--> statement-breakpoint
INSERT INTO counts (name, count) VALUES
  ('USERS', (SELECT count(*) FROM known_users WHERE NOT deleted)),
  ('PRODUCTS', (SELECT count(*) FROM known_products WHERE version > 0 AND NOT archived));
--> statement-breakpoint
-- triggers, since code of earlier versions may write too
CREATE TRIGGER known_orders_are_counted AFTER INSERT ON known_orders BEGIN
  INSERT INTO order_sums (length, start, status, orders)
  SELECT length, NEW.placedAt - NEW.placedAt % length, NEW.status, 1 FROM (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE true
  ON CONFLICT (length, start, status) DO UPDATE SET orders = orders + 1;
END;
--> statement-breakpoint
CREATE TRIGGER known_orders_are_counted_anew AFTER UPDATE OF status ON known_orders WHEN NEW.status IS NOT OLD.status BEGIN
  UPDATE order_sums SET orders = orders - 1
  WHERE status = OLD.status AND (length, start) IN (
    VALUES (3600000, OLD.placedAt - OLD.placedAt % 3600000), (86400000, OLD.placedAt - OLD.placedAt % 86400000));
  INSERT INTO order_sums (length, start, status, orders)
  SELECT length, NEW.placedAt - NEW.placedAt % length, NEW.status, 1 FROM (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE true
  ON CONFLICT (length, start, status) DO UPDATE SET orders = orders + 1;
END;
--> statement-breakpoint
CREATE TRIGGER removed_orders_are_not_counted AFTER DELETE ON known_orders BEGIN
  UPDATE order_sums SET orders = orders - 1
  WHERE status = OLD.status AND (length, start) IN (
    VALUES (3600000, OLD.placedAt - OLD.placedAt % 3600000), (86400000, OLD.placedAt - OLD.placedAt % 86400000));
END;
--> statement-breakpoint
CREATE TRIGGER sales_are_summed AFTER INSERT ON amounts WHEN NEW.kind = 'PAID' BEGIN
  INSERT INTO trade_sums (length, start, paidOrders, sales)
  SELECT length, placedAt - placedAt % length, 1, NEW.amount
  FROM known_orders, (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE id = NEW.orderId
  ON CONFLICT (length, start) DO UPDATE SET paidOrders = paidOrders + 1, sales = sales + excluded.sales;
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_summed AFTER INSERT ON amounts WHEN NEW.kind = 'REFUNDED' BEGIN
  INSERT INTO trade_sums (length, start, refunds)
  SELECT length, NEW.at - NEW.at % length, NEW.amount FROM (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE true
  ON CONFLICT (length, start) DO UPDATE SET refunds = refunds + excluded.refunds;
END;
--> statement-breakpoint
CREATE TRIGGER cancelled_lines_are_summed AFTER INSERT ON cancelled_lines BEGIN
  INSERT INTO trade_sums (length, start, unitsCancelled)
  SELECT length, NEW.at - NEW.at % length, NEW.quantity FROM (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE true
  ON CONFLICT (length, start) DO UPDATE SET unitsCancelled = unitsCancelled + excluded.unitsCancelled;
END;
--> statement-breakpoint
CREATE TRIGGER sold_lines_are_summed AFTER INSERT ON sold_lines BEGIN
  INSERT INTO trade_sums (length, start, units)
  SELECT length, placedAt - placedAt % length, NEW.quantity
  FROM known_orders, (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE id = NEW.orderId
  ON CONFLICT (length, start) DO UPDATE SET units = units + excluded.units;
  INSERT INTO product_sums (day, productId, units, sales)
  SELECT placedAt - placedAt % 86400000, NEW.productId, NEW.quantity, NEW.quantity * NEW.unitPrice
  FROM known_orders WHERE id = NEW.orderId
  ON CONFLICT (day, productId) DO UPDATE SET units = units + excluded.units, sales = sales + excluded.sales;
  INSERT INTO product_totals (productId, units, sales)
  SELECT NEW.productId, NEW.quantity, NEW.quantity * NEW.unitPrice FROM known_orders WHERE id = NEW.orderId
  ON CONFLICT (productId) DO UPDATE SET units = units + excluded.units, sales = sales + excluded.sales;
END;
--> statement-breakpoint
CREATE TRIGGER known_users_are_counted AFTER INSERT ON known_users WHEN NOT NEW.deleted BEGIN
  UPDATE counts SET count = count + 1 WHERE name = 'USERS';
END;
--> statement-breakpoint
CREATE TRIGGER known_users_are_counted_anew AFTER UPDATE OF deleted ON known_users WHEN (NOT NEW.deleted) IS NOT (NOT OLD.deleted) BEGIN
  UPDATE counts SET count = count + iif(NOT NEW.deleted, 1, -1) WHERE name = 'USERS';
END;
--> statement-breakpoint
CREATE TRIGGER known_products_are_counted AFTER INSERT ON known_products WHEN (NEW.version > 0 AND NOT NEW.archived) BEGIN
  UPDATE counts SET count = count + 1 WHERE name = 'PRODUCTS';
END;
--> statement-breakpoint
CREATE TRIGGER known_products_are_counted_anew AFTER UPDATE OF version, archived ON known_products WHEN ((NEW.version > 0 AND NOT NEW.archived)) IS NOT ((OLD.version > 0 AND NOT OLD.archived)) BEGIN
  UPDATE counts SET count = count + iif((NEW.version > 0 AND NOT NEW.archived), 1, -1) WHERE name = 'PRODUCTS';
END;
