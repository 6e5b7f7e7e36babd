ALTER TABLE `payments` ADD `network` text;--> statement-breakpoint
CREATE INDEX `payments_by_network` ON `payments` (`network`,`createdAt`) WHERE "payments"."network" IS NOT NULL;