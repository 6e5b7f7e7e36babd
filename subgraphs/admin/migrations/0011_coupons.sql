ALTER TABLE `sold_lines` ADD `discount` integer;--> statement-breakpoint
-- the sales of a product are what was paid for it
DROP TRIGGER sold_lines_are_summed;
--> statement-breakpoint
CREATE TRIGGER sold_lines_are_summed AFTER INSERT ON sold_lines BEGIN
  INSERT INTO trade_sums (length, start, units)
  SELECT length, placedAt - placedAt % length, NEW.quantity
  FROM known_orders, (SELECT 3600000 AS length UNION ALL SELECT 86400000) WHERE id = NEW.orderId
  ON CONFLICT (length, start) DO UPDATE SET units = units + excluded.units;
  INSERT INTO product_sums (day, productId, units, sales)
  SELECT placedAt - placedAt % 86400000, NEW.productId, NEW.quantity,
    NEW.quantity * NEW.unitPrice - iif(NEW.otherPrice IS NULL, coalesce(NEW.discount, 0), 0)
  FROM known_orders WHERE id = NEW.orderId
  ON CONFLICT (day, productId) DO UPDATE SET units = units + excluded.units, sales = sales + excluded.sales;
  INSERT INTO product_totals (productId, units, sales)
  SELECT NEW.productId, NEW.quantity, NEW.quantity * NEW.unitPrice - iif(NEW.otherPrice IS NULL, coalesce(NEW.discount, 0), 0)
  FROM known_orders WHERE id = NEW.orderId
  ON CONFLICT (productId) DO UPDATE SET units = units + excluded.units, sales = sales + excluded.sales;
END;
