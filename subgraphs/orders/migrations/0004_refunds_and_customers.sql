CREATE TABLE `customers` (
	`userId` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `customers_by_email` ON `customers` (`email`);--> statement-breakpoint
-- a refund is settled at what payments has paid back: less than requested, where staff had paid back a part
DROP TRIGGER refunds_stay;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER refunds_stay BEFORE UPDATE OF id, orderId, currency, reason, lines, requestedAt ON refunds
WHEN (NEW.id, NEW.orderId, NEW.currency, NEW.reason, NEW.lines, NEW.requestedAt) IS NOT (OLD.id, OLD.orderId, OLD.currency, OLD.reason, OLD.lines, OLD.requestedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of refunds never changes');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_settled BEFORE UPDATE OF amount ON refunds
WHEN NEW.amount IS NOT OLD.amount AND (OLD.status <> 'REQUESTED' OR NEW.status <> 'DONE' OR NEW.amount > OLD.amount) BEGIN
  SELECT RAISE(ABORT, 'the amount of a refund changes only when it is settled');
END;
