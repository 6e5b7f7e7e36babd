CREATE TABLE `currency_sums` (
	`length` integer NOT NULL,
	`start` integer NOT NULL,
	`currency` text NOT NULL,
	`paidOrders` integer NOT NULL,
	`sales` integer NOT NULL,
	`refunds` integer NOT NULL,
	PRIMARY KEY(`length`, `start`, `currency`)
);
--> statement-breakpoint
ALTER TABLE `amounts` ADD `currency` text;--> statement-breakpoint
ALTER TABLE `amounts` ADD `otherAmount` integer;--> statement-breakpoint
CREATE INDEX `other_amounts_by_age` ON `amounts` (`kind`,`at`) WHERE "amounts"."currency" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `sold_lines` ADD `otherPrice` integer;--> statement-breakpoint
-- sums of hours, days and 64 days; code of earlier versions writes no currency
INSERT INTO currency_sums (length, start, currency, paidOrders, sales, refunds)
SELECT length, at - at % length, currency, sum(paidOrders), sum(sales), sum(refunds) FROM (
  SELECT placedAt AS at, currency, 1 AS paidOrders, otherAmount AS sales, 0 AS refunds
  FROM known_orders JOIN amounts ON orderId = id AND kind = 'PAID' AND currency IS NOT NULL
  UNION ALL SELECT at, currency, 0, 0, otherAmount FROM amounts WHERE kind = 'REFUNDED' AND currency IS NOT NULL
), (SELECT 3600000 AS length UNION ALL SELECT 86400000 UNION ALL SELECT 5529600000) GROUP BY 1, 2, 3;
--> statement-breakpoint
CREATE TRIGGER other_sales_are_summed AFTER INSERT ON amounts WHEN NEW.kind = 'PAID' AND NEW.currency IS NOT NULL BEGIN
  INSERT INTO currency_sums (length, start, currency, paidOrders, sales, refunds)
  SELECT length, placedAt - placedAt % length, NEW.currency, 1, NEW.otherAmount, 0
  FROM known_orders, (SELECT 3600000 AS length UNION ALL SELECT 86400000 UNION ALL SELECT 5529600000) WHERE id = NEW.orderId
  ON CONFLICT (length, start, currency) DO UPDATE SET paidOrders = paidOrders + 1, sales = sales + excluded.sales;
END;
--> statement-breakpoint
CREATE TRIGGER other_refunds_are_summed AFTER INSERT ON amounts WHEN NEW.kind = 'REFUNDED' AND NEW.currency IS NOT NULL BEGIN
  INSERT INTO currency_sums (length, start, currency, paidOrders, sales, refunds)
  SELECT length, NEW.at - NEW.at % length, NEW.currency, 0, 0, NEW.otherAmount
  FROM (SELECT 3600000 AS length UNION ALL SELECT 86400000 UNION ALL SELECT 5529600000) WHERE true
  ON CONFLICT (length, start, currency) DO UPDATE SET refunds = refunds + excluded.refunds;
END;
