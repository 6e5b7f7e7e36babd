CREATE TABLE `search_locales` (
	`id` integer PRIMARY KEY NOT NULL,
	`locale` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_locales_locale_unique` ON `search_locales` (`locale`);--> statement-breakpoint
CREATE TABLE `translated_places` (
	`place` integer PRIMARY KEY NOT NULL,
	`product` integer NOT NULL,
	`locale` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `translated_places_of_product` ON `translated_places` (`product`,`locale`);
--> statement-breakpoint
-- what is for sale, as a search in another language finds it: sorted as search_index, within each language
CREATE VIRTUAL TABLE translated_index USING fts5(sku, name, description, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');
--> statement-breakpoint
CREATE VIRTUAL TABLE translated_vocabulary USING fts5vocab('translated_index', 'row');
--> statement-breakpoint
-- each text falls back by itself: de-AT, de, and the text of the product
CREATE VIEW translated_texts AS
SELECT productId, product, locale, sku, name, description, (locale << 48) + (length(name) << 32) + 4294967295 - product AS place
FROM (
  SELECT
    p.id AS productId,
    p.rowid AS product,
    l.id AS locale,
    concat_ws(' ', p.sku,
      (SELECT group_concat(v.value, ' ') FROM json_each(p.options) AS o, json_each(o.value, '$.values') AS v),
      (SELECT group_concat(value, ' ') FROM json_each(t.terms))) AS sku,
    coalesce(t.name, (SELECT w.name FROM translations AS w WHERE w.subject = t.subject AND t.locale LIKE w.locale || '-%' AND w.name IS NOT NULL ORDER BY length(w.locale) DESC LIMIT 1), p.name) AS name,
    coalesce(t.description, (SELECT w.description FROM translations AS w WHERE w.subject = t.subject AND t.locale LIKE w.locale || '-%' AND w.description IS NOT NULL ORDER BY length(w.locale) DESC LIMIT 1), p.description) AS description
  FROM translations AS t JOIN products AS p ON p.id = t.subject JOIN search_locales AS l ON l.locale = t.locale
  WHERE p.archived = 0 AND p.parentId IS NULL AND (t.name IS NOT NULL OR t.description IS NOT NULL OR t.terms <> '{}')
);
--> statement-breakpoint
-- triggers, since code of earlier versions translates too
CREATE TRIGGER translated_index_insert AFTER INSERT ON translated_places BEGIN
  INSERT INTO translated_index(rowid, sku, name, description)
  SELECT NEW.place, sku, name, description FROM translated_texts WHERE product = NEW.product AND locale = NEW.locale;
END;
--> statement-breakpoint
CREATE TRIGGER translated_index_delete AFTER DELETE ON translated_places BEGIN
  DELETE FROM translated_index WHERE rowid = OLD.place;
END;
--> statement-breakpoint
CREATE TRIGGER translations_are_found AFTER INSERT ON translations WHEN NEW.subject GLOB 'prod_*' BEGIN
  INSERT INTO search_locales(locale)
  SELECT NEW.locale WHERE NEW.subject GLOB 'prod_*' AND NOT EXISTS (SELECT 1 FROM search_locales WHERE locale = NEW.locale);
  DELETE FROM translated_places
  WHERE product = (SELECT rowid FROM products WHERE id = NEW.subject)
    AND locale IN (SELECT id FROM search_locales WHERE locale = NEW.locale OR locale LIKE NEW.locale || '-%');
  INSERT INTO translated_places(place, product, locale)
  SELECT place, product, locale FROM translated_texts
  WHERE productId = NEW.subject AND locale IN (SELECT id FROM search_locales WHERE locale = NEW.locale OR locale LIKE NEW.locale || '-%');
END;
--> statement-breakpoint
CREATE TRIGGER changed_translations_are_found AFTER UPDATE OF name, description, terms ON translations WHEN NEW.subject GLOB 'prod_*' BEGIN
  DELETE FROM translated_places
  WHERE product = (SELECT rowid FROM products WHERE id = NEW.subject)
    AND locale IN (SELECT id FROM search_locales WHERE locale = NEW.locale OR locale LIKE NEW.locale || '-%');
  INSERT INTO translated_places(place, product, locale)
  SELECT place, product, locale FROM translated_texts
  WHERE productId = NEW.subject AND locale IN (SELECT id FROM search_locales WHERE locale = NEW.locale OR locale LIKE NEW.locale || '-%');
END;
--> statement-breakpoint
CREATE TRIGGER deleted_translations_are_not_found AFTER DELETE ON translations WHEN OLD.subject GLOB 'prod_*' BEGIN
  DELETE FROM translated_places
  WHERE product = (SELECT rowid FROM products WHERE id = OLD.subject)
    AND locale IN (SELECT id FROM search_locales WHERE locale = OLD.locale OR locale LIKE OLD.locale || '-%');
  INSERT INTO translated_places(place, product, locale)
  SELECT place, product, locale FROM translated_texts
  WHERE productId = OLD.subject AND locale IN (SELECT id FROM search_locales WHERE locale = OLD.locale OR locale LIKE OLD.locale || '-%');
END;
--> statement-breakpoint
CREATE TRIGGER translated_products_are_found AFTER UPDATE OF sku, name, description, options, archived ON products
WHEN NEW.parentId IS NULL
  AND (NEW.sku, NEW.name, NEW.description, NEW.options, NEW.archived) IS NOT (OLD.sku, OLD.name, OLD.description, OLD.options, OLD.archived)
  AND EXISTS (SELECT 1 FROM translations WHERE subject = NEW.id) BEGIN
  DELETE FROM translated_places WHERE product = NEW.rowid;
  INSERT INTO translated_places(place, product, locale) SELECT place, product, locale FROM translated_texts WHERE productId = NEW.id;
END;
--> statement-breakpoint
INSERT INTO search_locales(locale) SELECT DISTINCT locale FROM translations WHERE subject GLOB 'prod_*';
--> statement-breakpoint
INSERT INTO translated_places(place, product, locale) SELECT place, product, locale FROM translated_texts ORDER BY place;
