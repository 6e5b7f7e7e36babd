CREATE TABLE `coupons` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`percent` integer,
	`amounts` text,
	`minimums` text,
	`startsAt` integer NOT NULL,
	`endsAt` integer,
	`uses` integer,
	`usesByCustomer` integer,
	`used` integer DEFAULT 0 NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	CONSTRAINT "part_or_amounts" CHECK(("coupons"."percent" IS NULL) <> ("coupons"."amounts" IS NULL)),
	CONSTRAINT "percent" CHECK("coupons"."percent" BETWEEN 1 AND 100),
	CONSTRAINT "used" CHECK("coupons"."used" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coupons_code_unique` ON `coupons` (`code`);--> statement-breakpoint
ALTER TABLE `carts` ADD `couponId` text;--> statement-breakpoint
ALTER TABLE `checkouts` ADD `couponId` text;--> statement-breakpoint
ALTER TABLE `checkouts` ADD `couponOf` text;--> statement-breakpoint
CREATE INDEX `coupon_uses` ON `checkouts` (`couponOf`) WHERE "checkouts"."couponOf" IS NOT NULL;--> statement-breakpoint
-- triggers, since code of earlier versions may end a checkout too
CREATE TRIGGER coupons_are_used AFTER INSERT ON checkouts WHEN NEW.couponId IS NOT NULL AND NEW.status IN ('TAKEN', 'DONE') BEGIN
  UPDATE coupons SET used = used + 1 WHERE id = NEW.couponId;
END;
--> statement-breakpoint
CREATE TRIGGER coupons_are_given_back AFTER UPDATE OF status, couponId ON checkouts
WHEN OLD.couponId IS NOT NULL AND OLD.status IN ('TAKEN', 'DONE') AND (NEW.couponId IS NULL OR NEW.status NOT IN ('TAKEN', 'DONE')) BEGIN
  UPDATE coupons SET used = used - 1 WHERE id = OLD.couponId AND used > 0;
END;
