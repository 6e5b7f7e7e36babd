CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`name` text NOT NULL,
	`company` text,
	`line1` text NOT NULL,
	`line2` text,
	`city` text NOT NULL,
	`region` text,
	`postcode` text,
	`country` text NOT NULL,
	`phone` text,
	`isDefaultShipping` integer DEFAULT false NOT NULL,
	`isDefaultBilling` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `addresses_by_user` ON `addresses` (`userId`);--> statement-breakpoint
CREATE UNIQUE INDEX `default_shipping` ON `addresses` (`userId`) WHERE "addresses"."isDefaultShipping";--> statement-breakpoint
CREATE UNIQUE INDEX `default_billing` ON `addresses` (`userId`) WHERE "addresses"."isDefaultBilling";