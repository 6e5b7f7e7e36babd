ALTER TABLE `sessions` ADD `usedAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `userAgent` text;