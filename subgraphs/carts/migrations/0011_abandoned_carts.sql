ALTER TABLE `carts` ADD `abandonedAt` integer;--> statement-breakpoint
CREATE INDEX `users_carts_by_age` ON `carts` (`updatedAt`) WHERE "carts"."owner" LIKE 'usr\_%' ESCAPE '\' AND "carts"."finishedAt" IS NULL AND "carts"."abandonedAt" IS NULL;--> statement-breakpoint
CREATE INDEX `abandoned_carts` ON `carts` (`abandonedAt`) WHERE "carts"."abandonedAt" IS NOT NULL AND "carts"."finishedAt" IS NULL;