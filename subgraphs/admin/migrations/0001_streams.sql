CREATE TABLE `parked_events` (
	`id` text PRIMARY KEY NOT NULL,
	`consumer` text NOT NULL,
	`producer` text NOT NULL,
	`eventType` text NOT NULL,
	`eventSeq` integer NOT NULL,
	`reason` text NOT NULL,
	`attempts` integer NOT NULL,
	`parkedAt` integer NOT NULL,
	`resentAt` integer
);
--> statement-breakpoint
CREATE INDEX `parked_events_by_age` ON `parked_events` (`resentAt`,`parkedAt`,`id`);--> statement-breakpoint
CREATE TABLE `readers` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `parked` ADD `attempts` integer DEFAULT 5 NOT NULL;