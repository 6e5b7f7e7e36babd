DROP INDEX `users_by_email`;--> statement-breakpoint
ALTER TABLE `users` ADD `lastSignInAt` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `users_by_sign_in` ON `users` (`lastSignInAt`,`id`);--> statement-breakpoint
CREATE INDEX `users_by_email` ON `users` (`email`,`id`);