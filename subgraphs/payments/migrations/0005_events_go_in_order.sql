-- retention deletes the oldest events, and nothing else is deleted
CREATE TRIGGER outbox_goes_in_its_order BEFORE DELETE ON outbox
WHEN EXISTS (SELECT 1 FROM outbox WHERE seq < OLD.seq) BEGIN
  SELECT RAISE(ABORT, 'the oldest event is deleted first');
END;
--> statement-breakpoint
CREATE TRIGGER payables_stay_paid BEFORE UPDATE OF paidAt ON payables
WHEN NEW.paidAt IS NOT OLD.paidAt AND OLD.paidAt IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'an order stays paid');
END;
