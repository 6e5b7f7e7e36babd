import type { Config } from '#kit/config.ts'
import { defineSubgraph } from '#kit/subgraph.ts'
import { forgetNetworks } from './attempt-limits.ts'
import { handlers } from './handlers.ts'
import { createInFlight } from './in-flight.ts'
import { readPendingMetrics } from './pending-metrics.ts'
import { callProvider, receiveWebhook } from './provider-calls.ts'
import type { Provider } from './providers/contract.ts'
import { openProvider } from './providers/open.ts'
import { resolvers } from './resolvers.ts'
import { snapshot } from './snapshot.ts'
import { forgetWebhooks } from './webhooks.ts'

export default paymentsWith(openProvider)

/** The subgraph with a provider that is opened in this way. */
export function paymentsWith(open: (config: Config) => Provider | Promise<Provider>) {
  return defineSubgraph(import.meta.dirname, {
    resolvers,
    handlers,
    snapshot,
    tasks: {
      callProvider: { every: 1000, atStart: true, run: callProvider },
      forgetNetworks: { every: 60_000, run: forgetNetworks },
      forgetWebhooks: { every: 600_000, run: forgetWebhooks },
    },
    routes: { 'POST /webhooks/provider': receiveWebhook },
    atScrape: readPendingMetrics,
    resources: async (config) => {
      const [provider, inFlight] = [await open(config), createInFlight()]
      return { provider, inFlight, busy: inFlight.busy, close: () => inFlight.close().then(provider.close) }
    },
  })
}
