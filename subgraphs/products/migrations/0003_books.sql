CREATE INDEX `holds_open` ON `holds` (`orderId`) WHERE "holds"."status" = 'HELD';--> statement-breakpoint
CREATE INDEX `restocks_by_order` ON `restocks` (`orderId`);