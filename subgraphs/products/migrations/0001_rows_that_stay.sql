-- what these columns say never changes
CREATE TRIGGER products_stay BEFORE UPDATE OF id, createdAt ON products
WHEN (NEW.id, NEW.createdAt) IS NOT (OLD.id, OLD.createdAt) BEGIN
  SELECT RAISE(ABORT, 'this column of products never changes');
END;
--> statement-breakpoint
CREATE TRIGGER products_are_edited BEFORE UPDATE OF sku, slug, name, description, price, archived, updatedAt ON products
WHEN (NEW.sku, NEW.slug, NEW.name, NEW.description, NEW.price, NEW.archived, NEW.updatedAt) IS NOT (OLD.sku, OLD.slug, OLD.name, OLD.description, OLD.price, OLD.archived, OLD.updatedAt) AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of products changes only with its version');
END;
--> statement-breakpoint
CREATE TRIGGER products_have_stock BEFORE UPDATE OF onHand, held ON products
WHEN (NEW.onHand, NEW.held) IS NOT (OLD.onHand, OLD.held) AND NEW.stockVersion IS OLD.stockVersion BEGIN
  SELECT RAISE(ABORT, 'this column of products changes only with its stockVersion');
END;
--> statement-breakpoint
-- the ledger: what an order held and gave back may go with its order
CREATE TRIGGER stock_movements_are_never_changed BEFORE UPDATE ON stock_movements BEGIN
  SELECT RAISE(ABORT, 'rows of stock_movements are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER stock_movements_are_never_deleted BEFORE DELETE ON stock_movements
WHEN OLD.orderId IS NULL OR EXISTS (SELECT 1 FROM holds WHERE orderId = OLD.orderId AND status IN ('HELD', 'SOLD')) BEGIN
  SELECT RAISE(ABORT, 'this row of stock_movements is never deleted');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER holds_stay BEFORE UPDATE OF orderId ON holds
WHEN NEW.orderId IS NOT OLD.orderId BEGIN
  SELECT RAISE(ABORT, 'this column of holds never changes');
END;
--> statement-breakpoint
CREATE TRIGGER holds_keep_their_lines BEFORE UPDATE OF lines ON holds
WHEN NEW.lines IS NOT OLD.lines AND (NEW.lines <> '[]' OR OLD.status IN ('HELD', 'SOLD')) BEGIN
  SELECT RAISE(ABORT, 'the lines of a hold never change; those of an ended one may go');
END;
--> statement-breakpoint
CREATE TRIGGER holds_are_final BEFORE UPDATE OF status, at ON holds
WHEN (NEW.status, NEW.at) IS NOT (OLD.status, OLD.at) AND (OLD.status <> 'HELD' OR NEW.status IS OLD.status) BEGIN
  SELECT RAISE(ABORT, 'this row of holds has ended');
END;
--> statement-breakpoint
CREATE TRIGGER holds_are_never_deleted BEFORE DELETE ON holds
WHEN OLD.status IN ('HELD', 'SOLD') BEGIN
  SELECT RAISE(ABORT, 'this row of holds is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER restocks_are_never_changed BEFORE UPDATE ON restocks BEGIN
  SELECT RAISE(ABORT, 'rows of restocks are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER restocks_are_never_deleted BEFORE DELETE ON restocks
WHEN EXISTS (SELECT 1 FROM holds WHERE orderId = OLD.orderId AND status = 'SOLD') BEGIN
  SELECT RAISE(ABORT, 'this row of restocks is never deleted');
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
