import type { Permission } from '#pages/console/documents.generated.ts'

/** What a role allows, for people. */
const permissions: Record<Permission, string> = {
  USERS_READ: 'Read every customer’s profile',
  USERS_WRITE: 'Change, suspend and delete customers',
  ROLES_READ: 'See roles, invitations and API keys',
  ROLES_WRITE: 'Make and give roles and API keys, invite staff',
  PRODUCTS_WRITE: 'Change products, categories and coupons',
  STOCK_WRITE: 'Adjust stock and read its ledger',
  ORDERS_READ: 'Read every order and cart',
  ORDERS_WRITE: 'Move and cancel orders',
  PAYMENTS_READ: 'Read every payment and its ledger',
  PAYMENTS_WRITE: 'Capture, void and refund payments',
  STATS_READ: 'Read statistics, reconciliation and health',
  AUDIT_READ: 'Read the audit log',
  EVENTS_WRITE: 'Read dead letters, and resend them',
}

export const english = {
  allows: 'What it allows',
  builtInHelp: 'A role that is built in cannot be changed.',
  cell: (permission: string, role: string) => `${permission} for ${role}`,
  create: 'New role',
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleteAsks: 'Everybody who has the role loses at once what only it allows.',
  description: 'What it is for',
  discard: 'Discard',
  discardOf: (name: string) => `Discard what was ticked for ${name}`,
  edit: 'Change',
  editOf: (name: string) => `Change ${name}`,
  name: 'Name',
  notHeld: 'You do not hold it, so you cannot grant it.',
  notHeldRole: (permission: string) => `You do not hold ${permission}, which is part of it, so you cannot change it.`,
  permission: 'Permission',
  permissions,
  saveOf: (name: string) => `Save ${name}`,
}
