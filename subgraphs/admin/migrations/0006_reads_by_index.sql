DROP INDEX `audit_by_actor`;--> statement-breakpoint
DROP INDEX `audit_by_subject`;--> statement-breakpoint
CREATE INDEX `audit_of_actor` ON `audit_entries` (`actorId`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_of_action` ON `audit_entries` (`action`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_of_subject` ON `audit_entries` (`subject`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_of_subgraph` ON `audit_entries` (`subgraph`,`at`,`id`);