CREATE TABLE `staff_invitations` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`invitationId` text NOT NULL,
	`email` text NOT NULL,
	`expiresAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `invitations_by_id` ON `staff_invitations` (`invitationId`);--> statement-breakpoint
CREATE INDEX `staff_invitations_by_expiry` ON `staff_invitations` (`expiresAt`);