CREATE TABLE `identities` (
	`id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`accountId` text NOT NULL,
	`email` text,
	`createdAt` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_id_unique` ON `identities` (`id`);--> statement-breakpoint
CREATE INDEX `identities_by_account` ON `identities` (`accountId`,`id`);--> statement-breakpoint
CREATE TABLE `provider_sign_ins` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`accountId` text,
	`sessionId` text,
	`guest` text,
	`expiresAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `provider_sign_ins_by_expiry` ON `provider_sign_ins` (`expiresAt`);--> statement-breakpoint
CREATE INDEX `provider_sign_ins_by_account` ON `provider_sign_ins` (`accountId`);