import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { keepAnchors } from './audit-anchors.ts'
import { confirmEmail } from './email-addresses.ts'
import { acceptInvitation } from './invitations/acceptance.ts'
import { mailEmailLinks, mailIdentityChanged, mailMfaChanged, mailPasswordChanged, mailPasswordReset } from './mail/account-mails.ts'
import { dropCartMail, mailCartAbandoned } from './mail/cart-mails.ts'
import { mailOrderMoved, mailOrderPaid, mailOrderRefunded } from './mail/order-mails.ts'
import { createProfile, noteSignIn } from './profiles.ts'

export const handlers: Handlers = {
  'user.registered': createProfile,
  'user.signed-in': unhurried(noteSignIn),
  'audit.anchored': keepAnchors,
  'email-confirmation.requested': unhurried(mailEmailLinks),
  'email.confirmed': confirmEmail,
  'staff-invitation.accepted': acceptInvitation,
  'password-reset.requested': unhurried(mailPasswordReset),
  'password.changed': unhurried(mailPasswordChanged),
  'mfa.changed': unhurried(mailMfaChanged),
  'identity.changed': unhurried(mailIdentityChanged),
  'cart.abandoned': unhurried(mailCartAbandoned),
  'cart.recovered': unhurried(dropCartMail),
  'order.paid': unhurried(mailOrderPaid),
  'order.moved': unhurried(mailOrderMoved),
  'order.refunded': unhurried(mailOrderRefunded),
}
