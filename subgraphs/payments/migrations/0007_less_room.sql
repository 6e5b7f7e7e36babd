DROP INDEX `ledger_by_payment`;--> statement-breakpoint
CREATE INDEX `ledger_of_payment` ON `ledger` (`paymentId`);