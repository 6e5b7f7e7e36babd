INSERT INTO `roles` (`id`, `name`, `nameKey`, `description`, `permissions`, `builtIn`) VALUES
  ('role_admin', 'ADMIN', 'admin', 'May do everything, also what later versions of the shop add.', '[]', true),
  ('role_customer', 'CUSTOMER', 'customer', 'What every user has. Allows nothing beyond what is one''s own.', '[]', true);
