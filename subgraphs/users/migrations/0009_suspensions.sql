CREATE TABLE `user_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`authorId` text NOT NULL,
	`text` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `notes_on_user` ON `user_notes` (`userId`,`id`);--> statement-breakpoint
ALTER TABLE `users` ADD `suspendedAt` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `suspensionReason` text;--> statement-breakpoint
CREATE INDEX `suspended_users` ON `users` (`id`) WHERE "users"."suspendedAt" IS NOT NULL;