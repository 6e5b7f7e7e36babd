CREATE TABLE `email_links` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`confirmationId` text NOT NULL,
	`email` text NOT NULL,
	`side` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`confirmedAt` integer
);
--> statement-breakpoint
CREATE INDEX `email_links_by_account` ON `email_links` (`accountId`);--> statement-breakpoint
CREATE INDEX `email_links_by_expiry` ON `email_links` (`expiresAt`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `claimedEmail` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `unverified` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `emailVersion` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `accounts_by_claim` ON `accounts` (`claimedEmail`,`id`);