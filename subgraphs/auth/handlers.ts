import type { Handlers } from '#kit/events/handlers.ts'
import { deleteAccount, storeRoles } from './accounts.ts'

export const handlers: Handlers = {
  'roles.changed': storeRoles,
  'user.deleted': deleteAccount,
}
