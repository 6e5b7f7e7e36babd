-- sums of 64 days, so that a sum over many years reads few rows. Triggers add up the days, whichever version of the code writes
INSERT INTO order_sums (length, start, status, orders)
SELECT 5529600000, start - start % 5529600000, status, sum(orders) FROM order_sums WHERE length = 86400000 GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO trade_sums (length, start, paidOrders, sales, units, refunds, unitsCancelled)
SELECT 5529600000, start - start % 5529600000, sum(paidOrders), sum(sales), sum(units), sum(refunds), sum(unitsCancelled)
FROM trade_sums WHERE length = 86400000 GROUP BY 2;
--> statement-breakpoint
CREATE TRIGGER order_sums_add_up AFTER INSERT ON order_sums WHEN NEW.length = 86400000 BEGIN
  INSERT INTO order_sums (length, start, status, orders)
  VALUES (5529600000, NEW.start - NEW.start % 5529600000, NEW.status, NEW.orders)
  ON CONFLICT (length, start, status) DO UPDATE SET orders = orders + excluded.orders;
END;
--> statement-breakpoint
CREATE TRIGGER order_sums_add_up_anew AFTER UPDATE OF orders ON order_sums WHEN NEW.length = 86400000 BEGIN
  UPDATE order_sums SET orders = orders + NEW.orders - OLD.orders
  WHERE length = 5529600000 AND start = NEW.start - NEW.start % 5529600000 AND status = NEW.status;
END;
--> statement-breakpoint
CREATE TRIGGER trade_sums_add_up AFTER INSERT ON trade_sums WHEN NEW.length = 86400000 BEGIN
  INSERT INTO trade_sums (length, start, paidOrders, sales, units, refunds, unitsCancelled)
  VALUES (5529600000, NEW.start - NEW.start % 5529600000, NEW.paidOrders, NEW.sales, NEW.units, NEW.refunds, NEW.unitsCancelled)
  ON CONFLICT (length, start) DO UPDATE SET paidOrders = paidOrders + excluded.paidOrders, sales = sales + excluded.sales,
    units = units + excluded.units, refunds = refunds + excluded.refunds, unitsCancelled = unitsCancelled + excluded.unitsCancelled;
END;
--> statement-breakpoint
CREATE TRIGGER trade_sums_add_up_anew AFTER UPDATE OF paidOrders, sales, units, refunds, unitsCancelled ON trade_sums WHEN NEW.length = 86400000 BEGIN
  UPDATE trade_sums SET paidOrders = paidOrders + NEW.paidOrders - OLD.paidOrders, sales = sales + NEW.sales - OLD.sales,
    units = units + NEW.units - OLD.units, refunds = refunds + NEW.refunds - OLD.refunds,
    unitsCancelled = unitsCancelled + NEW.unitsCancelled - OLD.unitsCancelled
  WHERE length = 5529600000 AND start = NEW.start - NEW.start % 5529600000;
END;
