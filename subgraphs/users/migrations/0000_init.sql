CREATE TABLE `grants` (
	`userId` text NOT NULL,
	`roleId` text NOT NULL,
	`grantedAt` integer NOT NULL,
	PRIMARY KEY(`userId`, `roleId`),
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`roleId`) REFERENCES `roles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_by_role` ON `grants` (`roleId`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`nameKey` text NOT NULL,
	`description` text NOT NULL,
	`permissions` text NOT NULL,
	`builtIn` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_nameKey_unique` ON `roles` (`nameKey`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`displayName` text NOT NULL,
	`searchText` text NOT NULL,
	`locale` text NOT NULL,
	`timeZone` text NOT NULL,
	`marketingEmails` integer NOT NULL,
	`orderEmails` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rolesVersion` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`deletedAt` integer
);
--> statement-breakpoint
CREATE INDEX `users_by_email` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_by_name` ON `users` (`searchText`,`id`);--> statement-breakpoint
CREATE TABLE `consumer_offsets` (
	`producer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consumer_progress` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`reason` text NOT NULL,
	`failedAt` integer NOT NULL,
	`attempts` integer DEFAULT 5 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`occurredAt` integer NOT NULL,
	`requestId` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);
--> statement-breakpoint
INSERT INTO `roles` (`id`, `name`, `nameKey`, `description`, `permissions`, `builtIn`) VALUES
  ('role_admin', 'ADMIN', 'admin', 'May do everything, also what later versions of the shop add.', '[]', true),
  ('role_customer', 'CUSTOMER', 'customer', 'What every user has. Allows nothing beyond what is one''s own.', '[]', true);
