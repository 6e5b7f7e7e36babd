CREATE TABLE `password_resets` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`passwordHash` text NOT NULL,
	`expiresAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `resets_by_account` ON `password_resets` (`accountId`);--> statement-breakpoint
CREATE INDEX `resets_by_expiry` ON `password_resets` (`expiresAt`);