import type { Page } from 'playwright-core'
import { loseSession, type Screen } from './screen.ts'

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

/** The parts of a product, and what is to be read in each. */
const partsOfProduct = {
  variants: 'Save options',
  images: 'or drop them here',
  prices: 'Add a price',
  placed: 'Gifts & parties',
  languages: 'Add a language',
  stock: 'initial stock',
}

/** Every screen of the console. */
export const consoleScreens: Screen[] = [
  { name: 'console-sign-in', viewer: 'visitor', path: '/admin' },
  { name: 'console-unknown', viewer: 'visitor', path: '/admin', act: (page) => loseSession(page, 'The shop cannot tell') },
  { name: 'console-dashboard', viewer: 'admin', path: '/admin' },
  ...inTheMenu.map((name): Screen => ({ name: `console-${name}`, viewer: 'admin', path: `/admin/${name}` })),
  { name: 'console-order', viewer: 'admin', path: '/admin/orders/:order' },
  { name: 'console-refund', viewer: 'admin', path: '/admin/orders/:order', act: beginRefund },
  { name: 'console-payment', viewer: 'admin', path: '/admin/payments/:payment' },
  { name: 'console-new-product', viewer: 'admin', path: '/admin/products/new' },
  { name: 'console-product', viewer: 'admin', path: '/admin/products/:product' },
  ...Object.entries(partsOfProduct).map(
    ([part, sign]): Screen => ({ name: `console-product-${part}`, viewer: 'admin', path: `/admin/products/:product?part=${part}`, sign }),
  ),
  { name: 'console-collections', viewer: 'admin', path: '/admin/categories?part=collections', sign: 'by price' },
  { name: 'console-customer', viewer: 'admin', path: '/admin/customers/:customer' },
]

async function beginRefund(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Refund', exact: true }).click()
  await page.getByText('can still be refunded').waitFor()
}
