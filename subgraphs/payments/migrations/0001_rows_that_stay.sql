-- what these columns say never changes
CREATE TRIGGER payables_stay BEFORE UPDATE OF orderId, owner, total, currency, expiresAt ON payables
WHEN (NEW.orderId, NEW.owner, NEW.total, NEW.currency, NEW.expiresAt) IS NOT (OLD.orderId, OLD.owner, OLD.total, OLD.currency, OLD.expiresAt) BEGIN
  SELECT RAISE(ABORT, 'this column of payables never changes');
END;
--> statement-breakpoint
CREATE TRIGGER payables_are_final BEFORE UPDATE OF status, at ON payables
WHEN (NEW.status, NEW.at) IS NOT (OLD.status, OLD.at) AND (OLD.status = 'CLOSED' OR NEW.status IS OLD.status) BEGIN
  SELECT RAISE(ABORT, 'this row of payables has ended');
END;
--> statement-breakpoint
CREATE TRIGGER payables_are_never_deleted BEFORE DELETE ON payables
WHEN OLD.status = 'OPEN' BEGIN
  SELECT RAISE(ABORT, 'this row of payables is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER payments_stay BEFORE UPDATE OF id, orderId, owner, idempotencyKey, method, amount, currency, createdAt ON payments
WHEN (NEW.id, NEW.orderId, NEW.owner, NEW.idempotencyKey, NEW.method, NEW.amount, NEW.currency, NEW.createdAt) IS NOT (OLD.id, OLD.orderId, OLD.owner, OLD.idempotencyKey, OLD.method, OLD.amount, OLD.currency, OLD.createdAt) BEGIN
  SELECT RAISE(ABORT, 'this column of payments never changes');
END;
--> statement-breakpoint
CREATE TRIGGER payments_move BEFORE UPDATE OF authorization, failureReason, requestId ON payments
WHEN (NEW.authorization, NEW.failureReason, NEW.requestId) IS NOT (OLD.authorization, OLD.failureReason, OLD.requestId) AND NEW.status IS OLD.status BEGIN
  SELECT RAISE(ABORT, 'this column of payments changes only with its status');
END;
--> statement-breakpoint
CREATE TRIGGER payments_are_final BEFORE UPDATE OF status ON payments
WHEN NEW.status IS NOT OLD.status AND OLD.status IN ('CAPTURED', 'VOIDED', 'FAILED') BEGIN
  SELECT RAISE(ABORT, 'this row of payments has ended');
END;
--> statement-breakpoint
CREATE TRIGGER payments_are_edited BEFORE UPDATE OF note, reference ON payments
WHEN (NEW.note, NEW.reference) IS NOT (OLD.note, OLD.reference) AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of payments changes only with its version');
END;
--> statement-breakpoint
CREATE TRIGGER payments_have_a_time BEFORE UPDATE OF updatedAt ON payments
WHEN NEW.updatedAt IS NOT OLD.updatedAt AND NEW.status IS OLD.status AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of payments changes only with its status or version');
END;
--> statement-breakpoint
CREATE TRIGGER payments_are_never_deleted BEFORE DELETE ON payments
WHEN OLD.status <> 'FAILED' BEGIN
  SELECT RAISE(ABORT, 'this row of payments is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER refunds_stay BEFORE UPDATE OF id, orderId, paymentId, idempotencyKey, amount, currency, reason, createdAt ON refunds
WHEN (NEW.id, NEW.orderId, NEW.paymentId, NEW.idempotencyKey, NEW.amount, NEW.currency, NEW.reason, NEW.createdAt) IS NOT (OLD.id, OLD.orderId, OLD.paymentId, OLD.idempotencyKey, OLD.amount, OLD.currency, OLD.reason, OLD.createdAt) BEGIN
  SELECT RAISE(ABORT, 'this column of refunds never changes');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_final BEFORE UPDATE OF status, failureReason, tries, nextTryAt, requestId, updatedAt ON refunds
WHEN (NEW.status, NEW.failureReason, NEW.tries, NEW.nextTryAt, NEW.requestId, NEW.updatedAt) IS NOT (OLD.status, OLD.failureReason, OLD.tries, OLD.nextTryAt, OLD.requestId, OLD.updatedAt) AND OLD.status <> 'REQUESTED' BEGIN
  SELECT RAISE(ABORT, 'this row of refunds has ended');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_are_never_deleted BEFORE DELETE ON refunds BEGIN
  SELECT RAISE(ABORT, 'this row of refunds is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER webhooks_are_never_changed BEFORE UPDATE ON webhooks BEGIN
  SELECT RAISE(ABORT, 'rows of webhooks are never changed');
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
