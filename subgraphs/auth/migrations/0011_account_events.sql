CREATE TABLE `account_events` (
	`id` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`network` text,
	`userAgent` text,
	`byStaff` integer DEFAULT false NOT NULL,
	`count` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_of_account` ON `account_events` (`accountId`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `account_events_by_time` ON `account_events` (`at`);