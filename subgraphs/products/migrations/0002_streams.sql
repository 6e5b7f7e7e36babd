CREATE TABLE `readers` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `parked` ADD `attempts` integer DEFAULT 5 NOT NULL;