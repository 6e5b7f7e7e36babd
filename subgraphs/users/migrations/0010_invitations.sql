CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`roleId` text NOT NULL,
	`inviterId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`revokedAt` integer,
	`acceptedAt` integer,
	`acceptedBy` text
);
--> statement-breakpoint
CREATE INDEX `open_invitations` ON `invitations` (`email`) WHERE "invitations"."acceptedAt" IS NULL AND "invitations"."revokedAt" IS NULL;--> statement-breakpoint
CREATE INDEX `invitations_by_expiry` ON `invitations` (`expiresAt`);--> statement-breakpoint
CREATE INDEX `invitations_of_user` ON `invitations` (`acceptedBy`);