ALTER TABLE `users` ADD `emailUnverified` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `emailVersion` integer DEFAULT 0 NOT NULL;