CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`paymentId` text,
	`refundId` text,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_by_payment` ON `ledger` (`paymentId`,`id`);--> statement-breakpoint
CREATE TABLE `payables` (
	`orderId` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`owner` text NOT NULL,
	`total` integer NOT NULL,
	`currency` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`owner` text NOT NULL,
	`idempotencyKey` text NOT NULL,
	`method` text NOT NULL,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`authorization` text,
	`failureReason` text,
	`note` text,
	`reference` text,
	`version` integer DEFAULT 1 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`nextTryAt` integer,
	`requestId` text DEFAULT '' NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_by_key` ON `payments` (`orderId`,`idempotencyKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_live` ON `payments` (`orderId`) WHERE "payments"."status" IN ('STARTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING');--> statement-breakpoint
CREATE INDEX `payments_by_owner` ON `payments` (`owner`,`id`);--> statement-breakpoint
CREATE INDEX `payments_by_owner_and_key` ON `payments` (`owner`,`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `payments_pending` ON `payments` (`nextTryAt`) WHERE "payments"."nextTryAt" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`paymentId` text,
	`idempotencyKey` text,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text,
	`failureReason` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`nextTryAt` integer,
	`requestId` text DEFAULT '' NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`paymentId`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "amount" CHECK("refunds"."amount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_idempotencyKey_unique` ON `refunds` (`idempotencyKey`);--> statement-breakpoint
CREATE INDEX `refunds_by_payment` ON `refunds` (`paymentId`);--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`orderId`);--> statement-breakpoint
CREATE INDEX `refunds_pending` ON `refunds` (`nextTryAt`) WHERE "refunds"."nextTryAt" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`receivedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_by_time` ON `webhooks` (`receivedAt`);--> statement-breakpoint
CREATE TABLE `consumer_offsets` (
	`producer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consumer_progress` (
	`consumer` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`reason` text NOT NULL,
	`failedAt` integer NOT NULL,
	`attempts` integer DEFAULT 5 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`occurredAt` integer NOT NULL,
	`requestId` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);
--> statement-breakpoint
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger BEGIN
  SELECT RAISE(ABORT, 'lines of the ledger are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger BEGIN
  SELECT RAISE(ABORT, 'lines of the ledger are never deleted');
END;
