CREATE TABLE `recovery_codes` (
	`codeHash` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_by_account` ON `recovery_codes` (`accountId`);--> statement-breakpoint
CREATE TABLE `totp_factors` (
	`accountId` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`createdAt` integer NOT NULL,
	`confirmedAt` integer,
	`lastStep` integer DEFAULT 0 NOT NULL
);
