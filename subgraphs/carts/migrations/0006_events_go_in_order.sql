-- retention deletes the oldest events, and nothing else is deleted
CREATE TRIGGER outbox_goes_in_its_order BEFORE DELETE ON outbox
WHEN EXISTS (SELECT 1 FROM outbox WHERE seq < OLD.seq) BEGIN
  SELECT RAISE(ABORT, 'the oldest event is deleted first');
END;
--> statement-breakpoint
-- what an order that was not paid did with a cart may go with the order
CREATE TRIGGER checkouts_are_never_deleted BEFORE DELETE ON checkouts
WHEN OLD.status IN ('TAKEN', 'DONE') BEGIN
  SELECT RAISE(ABORT, 'this row of checkouts is never deleted');
END;
