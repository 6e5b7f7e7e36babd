ALTER TABLE `products` ADD `sold` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `products_by_sold` ON `products` (`sold`,`id`) WHERE "products"."parentId" IS NULL;
--> statement-breakpoint
UPDATE products SET sold = ledger.units
FROM (
  SELECT coalesce(p.parentId, p.id) AS id, -sum(m.onHand) AS units
  FROM stock_movements AS m JOIN products AS p ON p.id = m.productId
  WHERE m.kind IN ('SOLD', 'RESTOCKED') GROUP BY 1
) AS ledger
WHERE products.id = ledger.id;
--> statement-breakpoint
-- a trigger, since code of earlier versions may sell too
CREATE TRIGGER sold_units AFTER INSERT ON stock_movements WHEN NEW.kind IN ('SOLD', 'RESTOCKED') BEGIN
  UPDATE products SET sold = sold - NEW.onHand WHERE id = (SELECT coalesce(parentId, id) FROM products WHERE id = NEW.productId);
END;
--> statement-breakpoint
-- a search finds a product by the values of its options too
DROP TRIGGER search_index_insert;
--> statement-breakpoint
DROP TRIGGER search_index_update;
--> statement-breakpoint
CREATE TRIGGER search_index_insert AFTER INSERT ON products WHEN NEW.archived = 0 AND NEW.parentId IS NULL BEGIN
  INSERT INTO search_index(rowid, sku, name, description)
  SELECT
    (length(NEW.name) << 32) + 4294967295 - NEW.rowid,
    concat_ws(' ', NEW.sku, (SELECT group_concat(v.value, ' ') FROM json_each(NEW.options) AS o, json_each(o.value, '$.values') AS v)),
    NEW.name,
    NEW.description;
END;
--> statement-breakpoint
CREATE TRIGGER search_index_update AFTER UPDATE OF sku, name, description, options, archived ON products
WHEN NEW.parentId IS NULL
  AND (NEW.sku, NEW.name, NEW.description, NEW.options, NEW.archived) IS NOT (OLD.sku, OLD.name, OLD.description, OLD.options, OLD.archived) BEGIN
  DELETE FROM search_index WHERE rowid = (length(OLD.name) << 32) + 4294967295 - OLD.rowid;
  INSERT INTO search_index(rowid, sku, name, description)
  SELECT
    (length(NEW.name) << 32) + 4294967295 - NEW.rowid,
    concat_ws(' ', NEW.sku, (SELECT group_concat(v.value, ' ') FROM json_each(NEW.options) AS o, json_each(o.value, '$.values') AS v)),
    NEW.name,
    NEW.description
  WHERE NEW.archived = 0;
END;
--> statement-breakpoint
UPDATE search_index
SET
  sku = concat_ws(' ', p.sku, (SELECT group_concat(v.value, ' ') FROM json_each(p.options) AS o, json_each(o.value, '$.values') AS v)),
  name = p.name,
  description = p.description
FROM products AS p
WHERE p.options IS NOT NULL AND p.archived = 0 AND search_index.rowid = (length(p.name) << 32) + 4294967295 - p.rowid;
