CREATE TABLE `audit_anchors` (
	`subgraph` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`anchoredAt` integer NOT NULL,
	PRIMARY KEY(`subgraph`, `number`)
);
--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL
);

--> statement-breakpoint
CREATE TRIGGER audit_anchors_are_never_changed BEFORE UPDATE ON audit_anchors BEGIN
  SELECT RAISE(ABORT, 'anchors are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER audit_anchors_are_never_deleted BEFORE DELETE ON audit_anchors BEGIN
  SELECT RAISE(ABORT, 'anchors are never deleted');
END;

--> statement-breakpoint
CREATE TRIGGER audit_head_only_moves_on BEFORE UPDATE ON audit_head
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number + 1 BEGIN
  SELECT RAISE(ABORT, 'the chain of audit entries only grows');
END;
--> statement-breakpoint
CREATE TRIGGER audit_head_is_never_deleted BEFORE DELETE ON audit_head BEGIN
  SELECT RAISE(ABORT, 'the chain of audit entries only grows');
END;
