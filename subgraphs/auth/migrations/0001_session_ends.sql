CREATE TABLE `parallel_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`sessionId` text NOT NULL,
	`issuedAt` integer NOT NULL,
	FOREIGN KEY (`sessionId`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `parallel_tokens_by_session` ON `parallel_tokens` (`sessionId`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `sealKey` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `replayedAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `network` text;--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expiresAt`);--> statement-breakpoint
CREATE INDEX `used_tokens_by_time` ON `used_tokens` (`usedAt`);