CREATE TABLE `cancelled` (
	`refundId` text NOT NULL,
	`orderId` text NOT NULL,
	`productId` text NOT NULL,
	`units` integer NOT NULL,
	PRIMARY KEY(`refundId`, `productId`)
);
--> statement-breakpoint
CREATE INDEX `cancelled_by_order` ON `cancelled` (`orderId`,`productId`);--> statement-breakpoint
CREATE TABLE `deleted_owners` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`parentId` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `products_by_parent` ON `products` (`parentId`) WHERE "products"."parentId" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `purchases` (
	`orderId` text NOT NULL,
	`productId` text NOT NULL,
	`owner` text NOT NULL,
	`units` integer NOT NULL,
	PRIMARY KEY(`orderId`, `productId`)
);
--> statement-breakpoint
CREATE INDEX `purchases_by_owner` ON `purchases` (`owner`,`productId`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`productId` text NOT NULL,
	`rating` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`productId`, `rating`)
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`reviewId` text NOT NULL,
	`reporter` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`reviewId`, `reporter`)
);
--> statement-breakpoint
CREATE INDEX `reports_by_reporter` ON `reports` (`reporter`,`at`);--> statement-breakpoint
CREATE INDEX `reports_by_review` ON `reports` (`reviewId`,`at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`productId` text NOT NULL,
	`owner` text,
	`author` text,
	`rating` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`status` text NOT NULL,
	`waitsSince` integer,
	`reports` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	CONSTRAINT "rating" CHECK("reviews"."rating" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_review_a_customer` ON `reviews` (`productId`,`owner`) WHERE "reviews"."owner" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `reviews_by_owner` ON `reviews` (`owner`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_product` ON `reviews` (`productId`,`id`) WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX `reviews_by_rating` ON `reviews` (`productId`,`rating`,`id`) WHERE "reviews"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX `reviews_that_wait` ON `reviews` (`waitsSince`,`id`) WHERE "reviews"."waitsSince" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
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
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
-- what drizzle-kit does not write: the sums of the published reviews
CREATE TRIGGER ratings_of_new_reviews AFTER INSERT ON reviews WHEN NEW.status = 'PUBLISHED' BEGIN
  INSERT INTO ratings (productId, rating, count) VALUES (NEW.productId, NEW.rating, 1)
  ON CONFLICT (productId, rating) DO UPDATE SET count = count + 1;
END;
--> statement-breakpoint
CREATE TRIGGER ratings_of_changed_reviews AFTER UPDATE OF status, rating ON reviews BEGIN
  UPDATE ratings SET count = count - 1 WHERE OLD.status = 'PUBLISHED' AND productId = OLD.productId AND rating = OLD.rating;
  INSERT INTO ratings (productId, rating, count) SELECT NEW.productId, NEW.rating, 1 WHERE NEW.status = 'PUBLISHED'
  ON CONFLICT (productId, rating) DO UPDATE SET count = count + 1;
END;
--> statement-breakpoint
CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews BEGIN
  SELECT RAISE(ABORT, 'a review is never deleted');
END;
