CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`receivedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_by_time` ON `webhooks` (`receivedAt`);