import type { Config } from '#kit/config.ts'
import { defineSubgraph } from '#kit/subgraph.ts'
import type { Provider } from './ask-provider.ts'
import { handlers } from './handlers.ts'
import { createInFlight } from './in-flight.ts'
import { readPendingMetrics } from './pending-metrics.ts'
import { callProvider } from './provider-calls.ts'
import { openSandboxProvider } from './providers/sandbox/company/company.ts'
import { openRemoteProvider } from './providers/sandbox/http.ts'
import { resolvers } from './resolvers.ts'
import { forgetWebhooks, hearWebhook, openWebhookKeys } from './webhooks.ts'

type OpenProvider = (config: Config) => Provider & { close: () => Promise<void> }

export default paymentsBy((config) => (config.PROVIDER_URL ? openRemoteProvider(config) : openSandboxProvider({ config })))

/** The subgraph with a provider of one's own. */
export function paymentsBy(open: OpenProvider) {
  return defineSubgraph(import.meta.dirname, {
    resolvers,
    handlers,
    tasks: {
      drive: { every: 1000, afterCommit: true, run: callProvider },
      forgetWebhooks: { every: 600_000, run: forgetWebhooks },
    },
    routes: { 'POST /webhooks/provider': hearWebhook },
    atScrape: readPendingMetrics,
    resources: async (config) => {
      const [provider, calls] = [open(config), createInFlight()]
      const webhookKeys = openWebhookKeys(config)
      return { provider, calls, webhookKeys, busy: calls.busy, close: () => calls.close().then(provider.close) }
    },
  })
}
