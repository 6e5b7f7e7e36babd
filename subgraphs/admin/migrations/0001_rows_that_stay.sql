-- what these columns say never changes
CREATE TRIGGER known_users_stay BEFORE UPDATE OF id, createdAt ON known_users
WHEN (NEW.id, NEW.createdAt) IS NOT (OLD.id, OLD.createdAt) BEGIN
  SELECT RAISE(ABORT, 'this column of known_users never changes');
END;
--> statement-breakpoint
CREATE TRIGGER known_users_are_saved BEFORE UPDATE OF deleted ON known_users
WHEN NEW.deleted IS NOT OLD.deleted AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of known_users changes only with its version');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER known_products_stay BEFORE UPDATE OF id ON known_products
WHEN NEW.id IS NOT OLD.id BEGIN
  SELECT RAISE(ABORT, 'this column of known_products never changes');
END;
--> statement-breakpoint
CREATE TRIGGER known_products_are_saved BEFORE UPDATE OF sku, name, archived ON known_products
WHEN (NEW.sku, NEW.name, NEW.archived) IS NOT (OLD.sku, OLD.name, OLD.archived) AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of known_products changes only with its version');
END;
--> statement-breakpoint
CREATE TRIGGER known_products_have_stock BEFORE UPDATE OF onHand, held ON known_products
WHEN (NEW.onHand, NEW.held) IS NOT (OLD.onHand, OLD.held) AND NEW.stockVersion IS OLD.stockVersion BEGIN
  SELECT RAISE(ABORT, 'this column of known_products changes only with its stockVersion');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER known_orders_stay BEFORE UPDATE OF id, placedAt ON known_orders
WHEN (NEW.id, NEW.placedAt) IS NOT (OLD.id, OLD.placedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of known_orders never changes');
END;
--> statement-breakpoint
CREATE TRIGGER known_orders_move BEFORE UPDATE OF status ON known_orders
WHEN NEW.status IS NOT OLD.status AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of known_orders changes only with its version');
END;
--> statement-breakpoint
CREATE TRIGGER sold_lines_are_never_changed BEFORE UPDATE ON sold_lines BEGIN
  SELECT RAISE(ABORT, 'rows of sold_lines are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER cancelled_lines_are_never_changed BEFORE UPDATE ON cancelled_lines BEGIN
  SELECT RAISE(ABORT, 'rows of cancelled_lines are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER amounts_are_never_changed BEFORE UPDATE ON amounts BEGIN
  SELECT RAISE(ABORT, 'rows of amounts are never changed');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER reported_dead_letters_stay BEFORE UPDATE OF id, consumer, producer, eventType, eventSeq, failedAt ON reported_dead_letters
WHEN (NEW.id, NEW.consumer, NEW.producer, NEW.eventType, NEW.eventSeq, NEW.failedAt) IS NOT (OLD.id, OLD.consumer, OLD.producer, OLD.eventType, OLD.eventSeq, OLD.failedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of reported_dead_letters never changes');
END;
--> statement-breakpoint
CREATE TRIGGER reported_dead_letters_are_reported BEFORE UPDATE OF reason ON reported_dead_letters
WHEN NEW.reason IS NOT OLD.reason AND NEW.attempts IS OLD.attempts BEGIN
  SELECT RAISE(ABORT, 'this column of reported_dead_letters changes only with its attempts');
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
