import { defineSubgraph } from '#kit/subgraph.ts'
import { extendAdmin } from './admins.ts'
import { emptyDeletedGroups } from './customer-groups/emptying.ts'
import { handlers } from './handlers.ts'
import { sweepInvitations } from './invitations/invitations.ts'
import { openMailer } from './mail/mailer.ts'
import { sendMails } from './mail/sending.ts'
import { sweepMails } from './mail/sweep.ts'
import { resolvers } from './resolvers.ts'
import { snapshot } from './snapshot.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  snapshot,
  // what happened to an order or a cart before letters were sent needs none
  fromNow: ['orders', 'carts'],
  resources: async (config) => ({ mailer: await openMailer(config) }),
  tasks: {
    extendAdmin: { every: 60_000, atStart: true, run: extendAdmin },
    emptyDeletedGroups: { every: 60_000, atStart: true, run: emptyDeletedGroups },
    sendMails: { every: 5000, atStart: true, run: sendMails },
    sweepInvitations: { every: 3_600_000, run: sweepInvitations },
    sweepMails: { every: 600_000, run: sweepMails },
  },
})
