import { defineSubgraph } from '#kit/subgraph.ts'
import { extendAdmin } from './admins.ts'
import { emptyDeletedGroups } from './customer-groups/emptying.ts'
import { handlers } from './handlers.ts'
import { resolvers } from './resolvers.ts'
import { snapshot } from './snapshot.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  snapshot,
  tasks: {
    extendAdmin: { every: 60_000, atStart: true, run: extendAdmin },
    emptyDeletedGroups: { every: 60_000, atStart: true, run: emptyDeletedGroups },
  },
})
