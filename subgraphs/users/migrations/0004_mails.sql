CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`kind` text NOT NULL,
	`userId` text,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`dueAt` integer NOT NULL,
	`failure` text,
	`createdAt` integer NOT NULL,
	`sentAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_about_unique` ON `mails` (`about`);--> statement-breakpoint
CREATE INDEX `mails_of_address` ON `mails` (`address`,`id`);--> statement-breakpoint
CREATE INDEX `mails_of_user` ON `mails` (`userId`,`id`);--> statement-breakpoint
CREATE INDEX `mails_of_status` ON `mails` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `due_mails` ON `mails` (`dueAt`) WHERE "mails"."status" = 'WAITING';