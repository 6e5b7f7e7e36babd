import { type Handlers, unhurried } from '#kit/events/handlers.ts'
import { keepAnchors } from './audit-anchors.ts'
import { mailOrderMoved, mailOrderPaid, mailOrderRefunded } from './mail/order-mails.ts'
import { createProfile } from './profiles.ts'

export const handlers: Handlers = {
  'user.registered': createProfile,
  'audit.anchored': keepAnchors,
  'order.paid': unhurried(mailOrderPaid),
  'order.moved': unhurried(mailOrderMoved),
  'order.refunded': unhurried(mailOrderRefunded),
}
