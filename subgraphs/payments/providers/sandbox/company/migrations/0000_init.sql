CREATE TABLE `authorizations` (
	`id` text PRIMARY KEY NOT NULL,
	`method` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`status` text NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "refunded" CHECK("authorizations"."refunded" <= CASE "authorizations"."status" WHEN 'CAPTURED' THEN "authorizations"."amount" ELSE 0 END)
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`key` text PRIMARY KEY NOT NULL,
	`verb` text NOT NULL,
	`authorization` text,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `losses` (
	`key` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`dueAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_due` ON `webhooks` (`dueAt`);