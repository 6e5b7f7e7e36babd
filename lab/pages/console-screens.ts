import type { Screen } from './screen.ts'

const inTheMenu = [
  'orders',
  'payments',
  'coupons',
  'products',
  'categories',
  'attributes',
  'stock-locations',
  'imports',
  'customers',
  'customer-groups',
  'staff',
  'roles',
  'api-keys',
  'audit-log',
  'reconciliation',
  'dead-letters',
  'health',
]

/** Every screen of the console. */
export const consoleScreens: Screen[] = [
  { name: 'console-sign-in', viewer: 'visitor', path: '/admin' },
  { name: 'console-dashboard', viewer: 'admin', path: '/admin' },
  ...inTheMenu.map((name): Screen => ({ name: `console-${name}`, viewer: 'admin', path: `/admin/${name}` })),
  { name: 'console-order', viewer: 'admin', path: '/admin/orders/:order' },
  { name: 'console-payment', viewer: 'admin', path: '/admin/payments/:payment' },
  { name: 'console-new-product', viewer: 'admin', path: '/admin/products/new' },
  { name: 'console-product', viewer: 'admin', path: '/admin/products/:product' },
  { name: 'console-customer', viewer: 'admin', path: '/admin/customers/:customer' },
]
