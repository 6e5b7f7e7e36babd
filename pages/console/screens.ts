import type { ComponentType } from 'react'
import type { Permission } from './documents.generated.ts'
import type { english } from './english.ts'

export type Group = keyof typeof english.groups
export type ScreenEntry = {
  /** Its title, by its name in the texts. */
  name: keyof typeof english.screens
  path: string
  /** Who holds one of these may open it. */
  needs: Permission[]
  /** Where it is in the menu. What another screen leads to is not in it. */
  group?: Group
  load: () => Promise<ComponentType>
}

/** Every screen of the console. The routes and the menu are made of it. */
// biome-ignore format: a line for each screen
export const screens: ScreenEntry[] = [
  { name: 'dashboard', path: '/', needs: ['STATS_READ'], group: 'sales', load: async () => (await import('./dashboard/dashboard.tsx')).DashboardScreen },
  { name: 'orders', path: '/orders', needs: ['ORDERS_READ'], group: 'sales', load: async () => (await import('./orders/orders.tsx')).OrdersScreen },
  { name: 'order', path: '/orders/:id', needs: ['ORDERS_READ'], load: async () => (await import('./orders/order.tsx')).OrderScreen },
  { name: 'payments', path: '/payments', needs: ['PAYMENTS_READ'], group: 'sales', load: async () => (await import('./payments/payments.tsx')).PaymentsScreen },
  { name: 'payment', path: '/payments/:id', needs: ['PAYMENTS_READ'], load: async () => (await import('./payments/payment.tsx')).PaymentScreen },
  { name: 'coupons', path: '/coupons', needs: ['PRODUCTS_WRITE'], group: 'sales', load: async () => (await import('./coupons/coupons.tsx')).CouponsScreen },
  { name: 'products', path: '/products', needs: ['PRODUCTS_WRITE', 'STOCK_WRITE'], group: 'catalogue', load: async () => (await import('./products/products.tsx')).ProductsScreen },
  { name: 'newProduct', path: '/products/new', needs: ['PRODUCTS_WRITE'], load: async () => (await import('./products/new-product.tsx')).NewProductScreen },
  { name: 'product', path: '/products/:id', needs: ['PRODUCTS_WRITE', 'STOCK_WRITE'], load: async () => (await import('./products/product.tsx')).ProductScreen },
  { name: 'categories', path: '/categories', needs: ['PRODUCTS_WRITE'], group: 'catalogue', load: async () => (await import('./categories/categories.tsx')).CategoriesScreen },
  { name: 'attributes', path: '/attributes', needs: ['PRODUCTS_WRITE'], group: 'catalogue', load: async () => (await import('./attributes/attributes.tsx')).AttributesScreen },
  { name: 'stockLocations', path: '/stock-locations', needs: ['STOCK_WRITE'], group: 'catalogue', load: async () => (await import('./locations/stock-locations.tsx')).StockLocationsScreen },
  { name: 'imports', path: '/imports', needs: ['PRODUCTS_WRITE'], group: 'catalogue', load: async () => (await import('./imports/imports.tsx')).ImportsScreen },
  { name: 'customers', path: '/customers', needs: ['USERS_READ'], group: 'people', load: async () => (await import('./customers/customers.tsx')).CustomersScreen },
  { name: 'customer', path: '/customers/:id', needs: ['USERS_READ'], load: async () => (await import('./customers/customer.tsx')).CustomerScreen },
  { name: 'customerGroups', path: '/customer-groups', needs: ['USERS_READ'], group: 'people', load: async () => (await import('./groups/customer-groups.tsx')).CustomerGroupsScreen },
  { name: 'staff', path: '/staff', needs: ['ROLES_READ'], group: 'people', load: async () => (await import('./staff/staff.tsx')).StaffScreen },
  { name: 'roles', path: '/roles', needs: ['ROLES_READ'], group: 'people', load: async () => (await import('./roles/roles.tsx')).RolesScreen },
  { name: 'apiKeys', path: '/api-keys', needs: ['ROLES_READ'], group: 'people', load: async () => (await import('./api-keys/api-keys.tsx')).ApiKeysScreen },
  { name: 'auditLog', path: '/audit-log', needs: ['AUDIT_READ'], group: 'watch', load: async () => (await import('./audit/audit-log.tsx')).AuditLogScreen },
  { name: 'reconciliation', path: '/reconciliation', needs: ['STATS_READ'], group: 'watch', load: async () => (await import('./reconciliation/reconciliation.tsx')).ReconciliationScreen },
  { name: 'deadLetters', path: '/dead-letters', needs: ['EVENTS_WRITE'], group: 'watch', load: async () => (await import('./dead-letters/dead-letters.tsx')).DeadLettersScreen },
  { name: 'health', path: '/health', needs: ['STATS_READ'], group: 'watch', load: async () => (await import('./health/health.tsx')).HealthScreen },
]
