CREATE TABLE `import_faults` (
	`id` text PRIMARY KEY NOT NULL,
	`importId` text NOT NULL,
	`row` integer NOT NULL,
	`column` text,
	`code` text NOT NULL,
	`message` text NOT NULL,
	FOREIGN KEY (`importId`) REFERENCES `product_imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `faults_of_import` ON `import_faults` (`importId`,`row`,`id`);--> statement-breakpoint
CREATE TABLE `product_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`idempotencyKey` text NOT NULL,
	`fileName` text NOT NULL,
	`bytes` integer NOT NULL,
	`dryRun` integer NOT NULL,
	`mayStock` integer NOT NULL,
	`status` text NOT NULL,
	`sha256` text,
	`separator` text,
	`header` text,
	`rows` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL,
	`finishedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_by_key` ON `product_imports` (`owner`,`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `imports_unfinished` ON `product_imports` (`id`) WHERE "product_imports"."status" IN ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `product_imports` (`createdAt`);