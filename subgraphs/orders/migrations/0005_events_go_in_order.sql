-- retention deletes the oldest events, and nothing else is deleted
CREATE TRIGGER outbox_goes_in_its_order BEFORE DELETE ON outbox
WHEN EXISTS (SELECT 1 FROM outbox WHERE seq < OLD.seq) BEGIN
  SELECT RAISE(ABORT, 'the oldest event is deleted first');
END;
