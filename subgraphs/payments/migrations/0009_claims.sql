CREATE TABLE `claims` (
	`orderId` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `claims_by_user` ON `claims` (`userId`);--> statement-breakpoint
ALTER TABLE `payments` ADD `claimedBy` text;--> statement-breakpoint
CREATE INDEX `claimed_payments` ON `payments` (`claimedBy`,`id`) WHERE "payments"."claimedBy" IS NOT NULL;