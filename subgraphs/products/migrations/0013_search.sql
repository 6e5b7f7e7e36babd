-- what is for sale, as the search finds it: sorted by the length of the name, and then by age
CREATE VIRTUAL TABLE search_index USING fts5(sku, name, description, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_index', 'row');
--> statement-breakpoint
INSERT INTO search_index(rowid, sku, name, description)
SELECT (length(name) << 32) + 4294967295 - rowid, sku, name, description FROM products WHERE archived = 0 ORDER BY 1;
--> statement-breakpoint
CREATE TRIGGER search_index_insert AFTER INSERT ON products WHEN new.archived = 0 BEGIN
  INSERT INTO search_index(rowid, sku, name, description)
  VALUES ((length(new.name) << 32) + 4294967295 - new.rowid, new.sku, new.name, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER search_index_update AFTER UPDATE OF sku, name, description, archived ON products
WHEN (new.sku, new.name, new.description, new.archived) IS NOT (old.sku, old.name, old.description, old.archived) BEGIN
  DELETE FROM search_index WHERE rowid = (length(old.name) << 32) + 4294967295 - old.rowid;
  INSERT INTO search_index(rowid, sku, name, description)
  SELECT (length(new.name) << 32) + 4294967295 - new.rowid, new.sku, new.name, new.description WHERE new.archived = 0;
END;
