-- a change of a variant may change what its product matches
DROP TRIGGER new_products_may_match;
--> statement-breakpoint
CREATE TRIGGER new_products_may_match AFTER INSERT ON products
WHEN EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (coalesce(NEW.parentId, NEW.id)) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
DROP TRIGGER changed_products_may_match;
--> statement-breakpoint
CREATE TRIGGER changed_products_may_match AFTER UPDATE OF sku, price, archived ON products
WHEN (NEW.sku, NEW.price, NEW.archived) IS NOT (OLD.sku, OLD.price, OLD.archived) AND EXISTS (SELECT 1 FROM collections) BEGIN
  INSERT INTO changed_products (productId) VALUES (coalesce(NEW.parentId, NEW.id)) ON CONFLICT DO NOTHING;
END;
