ALTER TABLE `carts` ADD `network` text;--> statement-breakpoint
CREATE INDEX `carts_by_network` ON `carts` (`network`) WHERE "carts"."network" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `carts_by_age` ON `carts` (`updatedAt`);--> statement-breakpoint
ALTER TABLE `checkouts` ADD `owner` text;--> statement-breakpoint
ALTER TABLE `checkouts` ADD `network` text;--> statement-breakpoint
ALTER TABLE `checkouts` ADD `units` integer;--> statement-breakpoint
CREATE INDEX `checkouts_held_by_owner` ON `checkouts` (`owner`) WHERE "checkouts"."units" > 0;--> statement-breakpoint
CREATE INDEX `checkouts_held_by_network` ON `checkouts` (`network`) WHERE "checkouts"."units" > 0;