CREATE TABLE `translations` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`locale` text NOT NULL,
	`name` text,
	`description` text,
	`seoTitle` text,
	`seoDescription` text,
	`terms` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `translations_of_subject` ON `translations` (`subject`,`locale`,`name`);
--> statement-breakpoint
-- what is deleted leaves no texts; triggers, since code of earlier versions deletes too
CREATE TRIGGER deleted_categories_have_no_texts AFTER DELETE ON categories BEGIN
  DELETE FROM translations WHERE subject = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER deleted_collections_have_no_texts AFTER DELETE ON collections BEGIN
  DELETE FROM translations WHERE subject = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER deleted_attributes_have_no_texts AFTER DELETE ON attributes BEGIN
  DELETE FROM translations WHERE subject = OLD.id;
END;
