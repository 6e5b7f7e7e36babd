import { defineSubgraph } from '#kit/subgraph.ts'
import { expireOrders } from './closings.ts'
import { exportRoutes } from './exports.ts'
import { handlers } from './handlers.ts'
import { forgetNetworks } from './order-limits.ts'
import { removeOrders } from './removals.ts'
import { resolvers } from './resolvers.ts'
import { snapshot } from './snapshot.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  snapshot,
  tasks: {
    expireOrders: { every: 5000, run: expireOrders },
    forgetNetworks: { every: 60_000, run: forgetNetworks },
    removeOrders: { every: 600_000, run: removeOrders },
  },
  routes: exportRoutes,
})
