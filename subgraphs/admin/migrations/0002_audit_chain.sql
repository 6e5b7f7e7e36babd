CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `personal` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `personalHash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_by_number` ON `audit_entries` (`subgraph`,`number`);
--> statement-breakpoint
-- the log only grows; what an entry may lose is its personal part, or what an entry from before the chain keeps in its states
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries
WHEN (NEW.id, NEW.action, NEW.subgraph, NEW.actorId, NEW.subject, NEW.requestId, NEW.at, NEW.number, NEW.hash, NEW.personalHash)
    IS NOT (OLD.id, OLD.action, OLD.subgraph, OLD.actorId, OLD.subject, OLD.requestId, OLD.at, OLD.number, OLD.hash, OLD.personalHash)
  OR (NEW.personal IS NOT OLD.personal AND NEW.personal IS NOT NULL)
  OR ((NEW.before, NEW.after) IS NOT (OLD.before, OLD.after) AND OLD.number IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'an audit entry only loses its personal part');
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_are_never_deleted BEFORE DELETE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'audit entries are never deleted');
END;
--> statement-breakpoint
-- names of users who were deleted before there was a personal part
UPDATE audit_entries SET before = json_remove(before, '$.displayName'), after = json_remove(after, '$.displayName')
WHERE subject IN (SELECT id FROM known_users WHERE deleted);

--> statement-breakpoint
CREATE TRIGGER audit_head_only_moves_on BEFORE UPDATE ON audit_head
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number + 1 BEGIN
  SELECT RAISE(ABORT, 'the chain of audit entries only grows');
END;
--> statement-breakpoint
CREATE TRIGGER audit_head_is_never_deleted BEFORE DELETE ON audit_head BEGIN
  SELECT RAISE(ABORT, 'the chain of audit entries only grows');
END;
