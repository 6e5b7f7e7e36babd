CREATE VIRTUAL TABLE products_search USING fts5(sku, name, description, content = 'products', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER products_search_insert AFTER INSERT ON products BEGIN
  INSERT INTO products_search(rowid, sku, name, description) VALUES (new.rowid, new.sku, new.name, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER products_search_update AFTER UPDATE OF sku, name, description ON products BEGIN
  INSERT INTO products_search(products_search, rowid, sku, name, description) VALUES ('delete', old.rowid, old.sku, old.name, old.description);
  INSERT INTO products_search(rowid, sku, name, description) VALUES (new.rowid, new.sku, new.name, new.description);
END;
