-- what these columns say never changes
CREATE TRIGGER carts_stay BEFORE UPDATE OF id, owner, createdAt ON carts
WHEN (NEW.id, NEW.owner, NEW.createdAt) IS NOT (OLD.id, OLD.owner, OLD.createdAt) BEGIN
  SELECT RAISE(ABORT, 'this column of carts never changes');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER cart_lines_stay BEFORE UPDATE OF id, cartId, productId, addedAt ON cart_lines
WHEN (NEW.id, NEW.cartId, NEW.productId, NEW.addedAt) IS NOT (OLD.id, OLD.cartId, OLD.productId, OLD.addedAt) BEGIN
  SELECT RAISE(ABORT, 'this column of cart_lines never changes');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER checkouts_stay BEFORE UPDATE OF orderId, cartId ON checkouts
WHEN (NEW.orderId, NEW.cartId) IS NOT (OLD.orderId, OLD.cartId) BEGIN
  SELECT RAISE(ABORT, 'this column of checkouts never changes');
END;
--> statement-breakpoint
CREATE TRIGGER checkouts_are_final BEFORE UPDATE OF status, at ON checkouts
WHEN (NEW.status, NEW.at) IS NOT (OLD.status, OLD.at) AND (OLD.status <> 'TAKEN' OR NEW.status IS OLD.status) BEGIN
  SELECT RAISE(ABORT, 'this row of checkouts has ended');
END;
--> statement-breakpoint
CREATE TRIGGER products_are_saved BEFORE UPDATE OF archived, price, priceVersion ON products
WHEN (NEW.archived, NEW.price, NEW.priceVersion) IS NOT (OLD.archived, OLD.price, OLD.priceVersion) AND NEW.version IS OLD.version BEGIN
  SELECT RAISE(ABORT, 'this column of products changes only with its version');
END;
--> statement-breakpoint
-- what these columns say never changes
CREATE TRIGGER products_stay BEFORE UPDATE OF id ON products
WHEN NEW.id IS NOT OLD.id BEGIN
  SELECT RAISE(ABORT, 'this column of products never changes');
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
