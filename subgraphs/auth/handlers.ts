import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { deleteAccount, storeRoles } from './accounts.ts'
import { keepEmailLink } from './email-links.ts'
import { dropInvitation, keepInvitation } from './invitations/invitations.ts'
import { keepPasswordReset } from './password-resets.ts'

export const handlers: Handlers = {
  // a new account had none before: its first token has those of the event
  'roles.changed': unhurried(storeRoles, ({ version }) => version > 1),
  'user.deleted': deleteAccount,
  'password-reset.issued': keepPasswordReset,
  'email-link.issued': keepEmailLink,
  'staff-invitation.issued': keepInvitation,
  'staff-invitation.revoked': dropInvitation,
}
