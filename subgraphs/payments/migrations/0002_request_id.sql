ALTER TABLE `attempts` ADD `requestId` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `requestId` text DEFAULT '' NOT NULL;