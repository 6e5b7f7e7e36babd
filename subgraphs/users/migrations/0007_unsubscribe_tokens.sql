ALTER TABLE `users` ADD `unsubscribeToken` text;--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_unsubscribe_token` ON `users` (`unsubscribeToken`) WHERE "users"."unsubscribeToken" IS NOT NULL;