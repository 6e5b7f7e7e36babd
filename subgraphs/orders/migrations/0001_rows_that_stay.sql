-- what these columns say never changes
CREATE TRIGGER orders_stay BEFORE UPDATE OF id, owner, idempotencyKey, bodyHash, cartId, currency, expectedTotal, placedAt ON orders
WHEN (NEW.id, NEW.owner, NEW.idempotencyKey, NEW.bodyHash, NEW.cartId, NEW.currency, NEW.expectedTotal, NEW.placedAt) IS NOT (OLD.id, OLD.owner, OLD.idempotencyKey, OLD.bodyHash, OLD.cartId, OLD.currency, OLD.expectedTotal, OLD.placedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of orders never changes');
END;
--> statement-breakpoint
CREATE TRIGGER orders_are_fixed BEFORE UPDATE OF total, refusals, expiresAt ON orders
WHEN (NEW.total, NEW.refusals, NEW.expiresAt) IS NOT (OLD.total, OLD.refusals, OLD.expiresAt) AND OLD.status <> 'PENDING' BEGIN
  SELECT RAISE(ABORT, 'this column of orders is fixed once the order is decided');
END;
--> statement-breakpoint
CREATE TRIGGER orders_move BEFORE UPDATE OF status, reason, paymentId, paidAt, updatedAt ON orders
WHEN (NEW.status, NEW.reason, NEW.paymentId, NEW.paidAt, NEW.updatedAt) IS NOT (OLD.status, OLD.reason, OLD.paymentId, OLD.paidAt, OLD.updatedAt) AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of orders changes only with its version');
END;
--> statement-breakpoint
-- only what ended unpaid may go
CREATE TRIGGER orders_are_never_deleted BEFORE DELETE ON orders
WHEN OLD.paidAt IS NOT NULL OR OLD.status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED') BEGIN
  SELECT RAISE(ABORT, 'this row of orders is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER order_lines_stay BEFORE UPDATE OF id, orderId, productId, sku, name, quantity, unitPrice, currency ON order_lines
WHEN (NEW.id, NEW.orderId, NEW.productId, NEW.sku, NEW.name, NEW.quantity, NEW.unitPrice, NEW.currency) IS NOT (OLD.id, OLD.orderId, OLD.productId, OLD.sku, OLD.name, OLD.quantity, OLD.unitPrice, OLD.currency) BEGIN
  SELECT RAISE(ABORT, 'this column of order_lines never changes');
END;
--> statement-breakpoint
CREATE TRIGGER order_lines_are_never_deleted BEFORE DELETE ON order_lines
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.orderId AND (paidAt IS NOT NULL OR status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED'))) BEGIN
  SELECT RAISE(ABORT, 'this row of order_lines is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER order_payments_stay BEFORE UPDATE OF orderId, paymentId ON order_payments
WHEN (NEW.orderId, NEW.paymentId) IS NOT (OLD.orderId, OLD.paymentId) BEGIN
  SELECT RAISE(ABORT, 'this column of order_payments never changes');
END;
--> statement-breakpoint
CREATE TRIGGER order_payments_are_final BEFORE UPDATE OF status, at ON order_payments
WHEN (NEW.status, NEW.at) IS NOT (OLD.status, OLD.at) AND (OLD.status <> 'AUTHORIZED' OR NEW.status IS OLD.status) BEGIN
  SELECT RAISE(ABORT, 'this row of order_payments has ended');
END;
--> statement-breakpoint
CREATE TRIGGER order_payments_are_never_deleted BEFORE DELETE ON order_payments
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.orderId AND (paidAt IS NOT NULL OR status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED'))) BEGIN
  SELECT RAISE(ABORT, 'this row of order_payments is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER refunds_stay BEFORE UPDATE OF id, orderId, amount, currency, reason, lines, requestedAt ON refunds
WHEN (NEW.id, NEW.orderId, NEW.amount, NEW.currency, NEW.reason, NEW.lines, NEW.requestedAt) IS NOT (OLD.id, OLD.orderId, OLD.amount, OLD.currency, OLD.reason, OLD.lines, OLD.requestedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of refunds never changes');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_final BEFORE UPDATE OF status, failureReason, settledAt ON refunds
WHEN (NEW.status, NEW.failureReason, NEW.settledAt) IS NOT (OLD.status, OLD.failureReason, OLD.settledAt) AND (OLD.status <> 'REQUESTED' OR NEW.status IS OLD.status) BEGIN
  SELECT RAISE(ABORT, 'this row of refunds has ended');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_never_deleted BEFORE DELETE ON refunds BEGIN
  SELECT RAISE(ABORT, 'this row of refunds is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER cancellations_are_never_changed BEFORE UPDATE ON cancellations BEGIN
  SELECT RAISE(ABORT, 'rows of cancellations are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER cancellations_are_never_deleted BEFORE DELETE ON cancellations
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.orderId AND (paidAt IS NOT NULL OR status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED'))) BEGIN
  SELECT RAISE(ABORT, 'this row of cancellations is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER timeline_are_never_changed BEFORE UPDATE ON timeline BEGIN
  SELECT RAISE(ABORT, 'rows of timeline are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER timeline_are_never_deleted BEFORE DELETE ON timeline
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.orderId AND (paidAt IS NOT NULL OR status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED'))) BEGIN
  SELECT RAISE(ABORT, 'this row of timeline is never deleted');
END;
--> statement-breakpoint
-- an event is written once; retention deletes those that all have consumed
CREATE TRIGGER outbox_are_never_changed BEFORE UPDATE ON outbox BEGIN
  SELECT RAISE(ABORT, 'rows of outbox are never changed');
END;
--> statement-breakpoint
-- an offset never goes back
CREATE TRIGGER consumer_offsets_only_rise BEFORE UPDATE ON consumer_offsets
WHEN NEW.producer IS NOT OLD.producer OR NEW.seq < OLD.seq BEGIN
  SELECT RAISE(ABORT, 'an offset never goes back');
END;
--> statement-breakpoint
CREATE TRIGGER deleted_owners_are_never_changed BEFORE UPDATE ON deleted_owners BEGIN
  SELECT RAISE(ABORT, 'rows of deleted_owners are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER deleted_owners_are_never_deleted BEFORE DELETE ON deleted_owners BEGIN
  SELECT RAISE(ABORT, 'this row of deleted_owners is never deleted');
END;
