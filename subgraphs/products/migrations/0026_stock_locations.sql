CREATE TABLE `location_stock` (
	`productId` text NOT NULL,
	`locationId` text NOT NULL,
	`onHand` integer NOT NULL,
	`held` integer NOT NULL,
	`available` integer GENERATED ALWAYS AS (onHand - held) VIRTUAL NOT NULL,
	PRIMARY KEY(`productId`, `locationId`),
	CONSTRAINT "available" CHECK("location_stock"."onHand" - "location_stock"."held" >= 0),
	CONSTRAINT "held" CHECK("location_stock"."held" >= 0)
);
--> statement-breakpoint
CREATE INDEX `stock_by_location` ON `location_stock` (`locationId`,`productId`);--> statement-breakpoint
CREATE TABLE `stock_locations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`priority` integer NOT NULL,
	`archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `stock_movements` ADD `locationId` text;--> statement-breakpoint
CREATE INDEX `movements_by_location` ON `stock_movements` (`productId`,`locationId`,`onHand`,`held`) WHERE "stock_movements"."locationId" IS NOT NULL;--> statement-breakpoint
INSERT INTO stock_locations (id, name, priority, createdAt, updatedAt) VALUES ('main', 'Main', 0, unixepoch() * 1000, unixepoch() * 1000);
--> statement-breakpoint
-- not an upsert, as its row to insert would have to pass the checks
CREATE TRIGGER stock_at_location AFTER INSERT ON stock_movements WHEN NEW.locationId IS NOT NULL BEGIN
  INSERT INTO location_stock (productId, locationId, onHand, held) VALUES (NEW.productId, NEW.locationId, 0, 0) ON CONFLICT DO NOTHING;
  UPDATE location_stock SET onHand = onHand + NEW.onHand, held = held + NEW.held
  WHERE productId = NEW.productId AND locationId = NEW.locationId;
END;
