import type { Handlers } from '#kit/events/inbox.ts'
import { keepRoles, removeAccount } from './accounts.ts'

export const handlers: Handlers = {
  'roles.changed': keepRoles,
  'user.deleted': removeAccount,
}
