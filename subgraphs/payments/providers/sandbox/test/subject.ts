import { onTestFinished } from 'vitest'
import type { Config } from '#kit/config.ts'
import { configWith } from '#kit/config.ts'
import { keyOf } from '#kit/http/claims.ts'
import type { Provider, Webhook } from '#subgraphs/payments/providers/contract.ts'
import { signatureHeader, signatureOf } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import type { Result } from '#subgraphs/payments/providers/sandbox/company/tables.ts'
import { startCompany, writeWebhookKeys } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { openProvider } from '#subgraphs/payments/providers/sandbox/index.ts'
import type { Subject } from '#subgraphs/payments/providers/test/subject.ts'

const methods = {
  approved: 'tok_approve',
  declined: 'tok_decline',
  captureRefused: 'tok_capture_refused',
  refundRefused: 'tok_refund_refused',
  unanswered: 'tok_timeout_charged',
  lost: 'tok_timeout_not_charged',
}

const inProcess: Subject = {
  name: 'in process',
  methods,
  pageSize: 1000,
  open: openProvider,
  writeWebhookKeys,
  sign,
}

export const subjects: Subject[] = [inProcess, { ...inProcess, name: 'over HTTP', open: openOverHttp }]

/** Opens the sandbox whose company is a server; the server stops after the test. */
export async function openOverHttp(config: Config): Promise<Provider> {
  const { url, close } = await startCompany({ config })
  const provider = await openProvider(configWith(config, { PROVIDER_URL: url }))
  const closeAll = () => provider.close().then(close)
  onTestFinished(closeAll)
  return { ...provider, close: closeAll }
}

/** The body of a webhook as the company sends it. */
export function webhookBody({ id, key, verb, answer }: Webhook): string {
  const result: Result =
    answer.outcome === 'APPROVED' ? { ok: true, authorization: answer.authorization } : { ok: false, reason: answer.reason }
  return JSON.stringify({ id, key, verb, result, at: '2026-12-01T09:00:00.000Z' })
}

function sign(webhook: Webhook, key: string, at: Date) {
  const body = webhookBody(webhook)
  return { headers: { [signatureHeader]: signatureOf([keyOf(key)], body, at) }, body: Buffer.from(body) }
}
