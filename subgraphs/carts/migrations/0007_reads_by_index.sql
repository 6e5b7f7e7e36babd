DROP INDEX `carts_by_age`;--> statement-breakpoint
CREATE INDEX `guests_carts_by_age` ON `carts` (`updatedAt`) WHERE "carts"."owner" NOT LIKE 'usr\_%' ESCAPE '\' AND "carts"."finishedAt" IS NULL;--> statement-breakpoint
CREATE INDEX `finished_carts_by_age` ON `carts` (`updatedAt`) WHERE "carts"."finishedAt" IS NOT NULL;