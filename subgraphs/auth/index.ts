import { defineSubgraph } from '#kit/subgraph.ts'
import { sweepEvents } from './activity/account-events.ts'
import { createFailedSignIns } from './activity/failed-sign-ins.ts'
import { writeFailedSignIns } from './activity/failure-rows.ts'
import { sweepApiKeys } from './api-keys/api-keys.ts'
import { handlers } from './handlers.ts'
import { openKeys } from './keys.ts'
import { resolvers } from './resolvers.ts'
import { sweepSessions } from './sessions/session-sweep.ts'
import { createSignInLimits } from './sign-in-limits.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  tasks: {
    sweepSessions: { every: 60_000, run: sweepSessions },
    sweepApiKeys: { every: 3_600_000, run: sweepApiKeys },
    sweepEvents: { every: 3_600_000, run: sweepEvents },
    writeFailedSignIns: { every: 10_000, run: writeFailedSignIns },
  },
  resources: async (config) => ({ keys: await openKeys(config), limits: createSignInLimits(config), failedSignIns: createFailedSignIns() }),
  routes: { 'GET /.well-known/jwks.json': async ({ resources }) => resources.keys.jwks },
})
