import type { Config } from '#kit/config.ts'
import type { RouteRequest } from '#kit/http/routes.ts'
import type { Provider, Webhook } from '#subgraphs/payments/providers/contract.ts'

/** A provider as the contract test needs it. The folder of each provider exports its `subjects` in test/subject.ts. */
export type Subject = {
  name: string
  /** Opens the provider. Opened again with the same settings, it still knows what it has executed. */
  open: (config: Config) => Promise<Provider>
  /** Payment methods by what the provider does with them; what it cannot do is left out. */
  methods: {
    approved: string
    declined: string
    captureRefused?: string
    refundRefused?: string
    /** The first call is executed, and never answered. */
    unanswered?: string
    /** The first call is lost before it is executed. */
    lost?: string
  }
  /** How many calls are on a page of its list. */
  pageSize: number
  /** Writes the keys of webhooks to where the provider looks for them when it opens; the first one signs. */
  writeWebhookKeys: (config: Config, keys: string[]) => void
  /** The request that brings a webhook, signed at a time with a key. */
  sign: (webhook: Webhook, key: string, at: Date) => RouteRequest
}
