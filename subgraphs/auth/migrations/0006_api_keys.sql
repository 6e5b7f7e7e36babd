CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`makerId` text NOT NULL,
	`name` text NOT NULL,
	`secretHash` text NOT NULL,
	`permissions` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`lastUsedAt` integer,
	`revokedAt` integer
);
--> statement-breakpoint
CREATE INDEX `api_keys_by_maker` ON `api_keys` (`makerId`);--> statement-breakpoint
CREATE INDEX `api_keys_by_expiry` ON `api_keys` (`expiresAt`);