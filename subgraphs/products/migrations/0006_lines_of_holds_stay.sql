-- a hold goes as a whole with its order, or stays as it is
DROP TRIGGER holds_keep_their_lines;
--> statement-breakpoint
CREATE TRIGGER holds_keep_their_lines BEFORE UPDATE OF lines ON holds
WHEN NEW.lines IS NOT OLD.lines BEGIN
  SELECT RAISE(ABORT, 'the lines of a hold never change');
END;
