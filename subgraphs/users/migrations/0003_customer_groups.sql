CREATE TABLE `customer_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`nameKey` text NOT NULL,
	`description` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`deletedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_groups_nameKey_unique` ON `customer_groups` (`nameKey`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`userId` text NOT NULL,
	`groupId` text NOT NULL,
	`addedAt` integer NOT NULL,
	PRIMARY KEY(`userId`, `groupId`),
	FOREIGN KEY (`groupId`) REFERENCES `customer_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `members_by_group` ON `group_members` (`groupId`,`userId`);