import { Pool } from 'undici'
import type { Config } from '#kit/config.ts'
import { type Answer, answerShape, type Provider, type Verb } from '#subgraphs/payments/ask-provider.ts'
import { atOnce } from '#subgraphs/payments/in-flight.ts'
import { cards } from './company/cards.ts'

/** The provider keeps connections longer, so that it is always us who close one that is not used. */
const idleMs = 1000
const answerMost = 16 * 1024

/**
 * The sandbox provider as a process of its own, at PROVIDER_URL. Whatever is no answer in its form within PROVIDER_TIMEOUT_MS throws:
 * a refused connection, a silence, another status than 200, garbage. None of these says what became of the request.
 */
export function openRemoteProvider({ PROVIDER_URL, PROVIDER_TIMEOUT_MS }: Config): Provider & { close: () => Promise<void> } {
  const { origin, pathname } = new URL(PROVIDER_URL)
  const pool = new Pool(origin, {
    connections: 2 * atOnce,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
    connect: { timeout: PROVIDER_TIMEOUT_MS },
    maxResponseSize: answerMost,
  })
  const post = (verb: Verb) => async (request: object) => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `${pathname.replace(/\/$/, '')}/${verb}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    })
    const text = await body.text()
    if (statusCode !== 200) throw new Error(`the provider answered with status ${statusCode}`)
    return answerIn(text)
  }
  return {
    takes: (method) => cards.has(method),
    authorize: post('authorize'),
    capture: post('capture'),
    void: post('void'),
    refund: post('refund'),
    close: () => pool.destroy(),
  }
}

// the text is nothing for a log
function answerIn(text: string): Answer {
  try {
    return answerShape.parse(JSON.parse(text))
  } catch {
    throw new Error('the provider answered something that is no answer')
  }
}
