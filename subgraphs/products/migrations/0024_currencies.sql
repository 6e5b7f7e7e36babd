CREATE TABLE `currency_prices` (
	`productId` text NOT NULL,
	`currency` text NOT NULL,
	`groupId` text NOT NULL,
	`minQuantity` integer NOT NULL,
	`price` integer NOT NULL,
	`priceTo` integer,
	PRIMARY KEY(`productId`, `currency`, `groupId`, `minQuantity`)
);
