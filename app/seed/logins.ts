/** The logins of the demo shop; never in production. */
export const demoLogins = {
  admin: { email: 'admin@bazaar.example', password: 'admin-demo-password', displayName: 'Ada Admin' },
  customer: { email: 'customer@bazaar.example', password: 'customer-demo-password', displayName: 'Carl Customer' },
}
