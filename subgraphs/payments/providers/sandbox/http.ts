import { Pool } from 'undici'
import { z } from 'zod'
import type { Config } from '#kit/config.ts'
import type { Verb } from '#subgraphs/payments/providers/contract.ts'
import { settings as providerSettings } from '#subgraphs/payments/providers/settings.ts'
import type { Company } from './company/company.ts'
import type { Part } from './company/ledger.ts'
import type { Result } from './company/tables.ts'
import { resultShape } from './results.ts'
import { settings } from './settings.ts'

/** Shorter than the company's own, so that the client closes an unused connection first. */
const idleMs = 1000
/** The largest answer to a call that is read, in bytes. */
const answerLimit = 16 * 1024
/** Twice as many as payments makes calls at once: a call that hangs keeps its connection. */
const connections = 32
const pageTimeoutMs = 10_000

const pageShape = z.object({
  lines: z.array(
    z.object({
      key: z.string(),
      verb: z.enum(['authorize', 'capture', 'void', 'refund']),
      authorization: z.string().nullable(),
      amount: z.number(),
      currency: z.string(),
      result: resultShape,
      at: z.string(),
    }),
  ),
  next: z.number().nullable(),
})

/**
 * Connects to a company that runs as a process of its own, at PROVIDER_URL. Everything but an answer in its form within
 * PROVIDER_TIMEOUT_MS throws: a refused connection, silence, another status than 200, garbage. None of these says what became
 * of the request.
 */
export function connectToCompany(config: Config): Company {
  const { origin, pathname } = new URL(settings.of(config).PROVIDER_URL)
  const { PROVIDER_TIMEOUT_MS } = providerSettings.of(config)
  const base = pathname.replace(/\/$/, '')
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
    connect: { timeout: PROVIDER_TIMEOUT_MS },
    maxResponseSize: answerLimit,
  })
  const post = (verb: Verb) => async (request: object) => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `${base}/${verb}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    })
    const text = await body.text()
    if (statusCode !== 200) throw new Error(`The provider answered with status ${statusCode}.`)
    return readResult(text)
  }
  return {
    authorize: post('authorize'),
    capture: post('capture'),
    void: post('void'),
    refund: post('refund'),
    readLedger: (part) => readPage(`${origin}${base}/ledger`, part),
    close: () => pool.destroy(),
  }
}

// the text does not belong into a log
function readResult(text: string): Result {
  try {
    return resultShape.parse(JSON.parse(text))
  } catch {
    throw new Error('The provider answered with something that is not a result.')
  }
}

async function readPage(url: string, { key, since, until, after }: Part = {}) {
  const query = new URLSearchParams({
    ...(key !== undefined && { key }),
    ...(since && { since: since.toISOString() }),
    ...(until && { until: until.toISOString() }),
    ...(after !== undefined && { after: String(after) }),
  })
  const answer = await fetch(`${url}?${query}`, { redirect: 'error', signal: AbortSignal.timeout(pageTimeoutMs) })
  if (!answer.ok) throw new Error(`The provider's ledger cannot be read: status ${answer.status}.`)
  return pageShape.parse(await answer.json())
}
