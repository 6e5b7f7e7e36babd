CREATE TABLE `group_prices` (
	`productId` text NOT NULL,
	`groupId` text NOT NULL,
	`minQuantity` integer NOT NULL,
	`price` integer NOT NULL,
	PRIMARY KEY(`productId`, `groupId`, `minQuantity`)
);
