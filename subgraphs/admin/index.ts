import { defineSubgraph } from '#kit/subgraph.ts'
import { anchorAudit, anchorEveryMs } from './audit.ts'
import { handlers } from './handlers.ts'
import { resolvers } from './resolvers.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  tasks: { anchorAudit: { every: anchorEveryMs, run: anchorAudit } },
})
