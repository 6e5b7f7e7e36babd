import type { Config } from '#kit/config.ts'
import { defineSubgraph } from '#kit/subgraph.ts'
import { openSandboxProvider } from '#sandbox-provider/index.ts'
import { openCalls } from './calls.ts'
import { drive } from './driver.ts'
import { handlers } from './handlers.ts'
import type { Provider } from './provider.ts'
import { resolvers } from './resolvers.ts'

type OpenProvider = (config: Config) => Provider & { close: () => Promise<void> }

/** The subgraph with a provider of one's own. */
export const paymentsBy = (open: OpenProvider) =>
  defineSubgraph(import.meta.dirname, {
    resolvers,
    handlers,
    tasks: { drive: { every: 1000, afterCommit: true, run: drive } },
    resources: async (config) => {
      const [provider, calls] = [open(config), openCalls()]
      return { provider, calls, busy: calls.busy, close: () => calls.close().then(provider.close) }
    },
  })

export default paymentsBy((config) => openSandboxProvider({ config }))
