ALTER TABLE `coupons` ADD `automatic` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `automatic_coupons` ON `coupons` (`startsAt`) WHERE "coupons"."automatic" = 1;