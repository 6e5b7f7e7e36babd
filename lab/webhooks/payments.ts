import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#kit/config.ts'
import { type Caller, nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { keyOf } from '#kit/http/claims.ts'
import { createHttpServer } from '#kit/http/http.ts'
import { mountRoutes } from '#kit/http/routes.ts'
import { createLog } from '#kit/observe/log.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import { paymentsWith } from '#subgraphs/payments/index.ts'
import type { Provider } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { writeWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'

export type Payments = Awaited<ReturnType<typeof openPayments>>

/** Opens payments alone, on a folder of its own, with its route over HTTP. Its provider never answers: only webhooks change a payment. */
export async function openPayments() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-webhooks-'))
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dir, PROVIDER_TIMEOUT_MS: '1000' })
  const [key = ''] = writeWebhookKeys(config)
  const payments = await paymentsWith(silentProvider).open({ config, stream: memoryStream() })
  const app = createHttpServer({ log: createLog(config, 'webhooks'), bodyLimit: 1024 * 1024 })
  mountRoutes(app, payments)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `${url}/webhooks/provider`,
    key: keyOf(key),
    contextOf: (caller: Caller = nobody) => payments.context({ caller, requestId: 'webhooks' }) as PaymentsContext,
    close: async () => {
      await app.close()
      await payments.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function silentProvider(config: Config): Promise<Provider> {
  return { ...(await openProvider(config)), authorize: never, capture: never, void: never, refund: never }
}

function never() {
  return new Promise<never>(() => {})
}
