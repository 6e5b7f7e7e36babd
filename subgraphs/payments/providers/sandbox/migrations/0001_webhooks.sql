CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`dueAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_due` ON `webhooks` (`dueAt`);