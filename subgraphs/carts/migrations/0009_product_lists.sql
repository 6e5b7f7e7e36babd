CREATE TABLE `list_items` (
	`id` text PRIMARY KEY NOT NULL,
	`listId` text NOT NULL,
	`productId` text NOT NULL,
	`quantity` integer DEFAULT 1 NOT NULL,
	`seenPrice` integer,
	`addedAt` integer NOT NULL,
	FOREIGN KEY (`listId`) REFERENCES `product_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "quantity" CHECK("list_items"."quantity" BETWEEN 1 AND 1000000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_items_by_product` ON `list_items` (`listId`,`productId`);--> statement-breakpoint
CREATE TABLE `product_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`shareToken` text,
	`isOff` integer DEFAULT false NOT NULL,
	`network` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `product_lists_by_owner` ON `product_lists` (`owner`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_lists_of_a_kind` ON `product_lists` (`owner`,`kind`) WHERE "product_lists"."kind" <> 'WISHES';--> statement-breakpoint
CREATE UNIQUE INDEX `product_lists_by_token` ON `product_lists` (`shareToken`) WHERE "product_lists"."shareToken" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `product_lists_by_network` ON `product_lists` (`network`) WHERE "product_lists"."network" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `guests_lists_by_age` ON `product_lists` (`updatedAt`) WHERE "product_lists"."owner" NOT LIKE 'usr\_%' ESCAPE '\';