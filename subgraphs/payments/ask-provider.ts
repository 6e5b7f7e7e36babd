import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Context } from '#kit/context.ts'
import { failpoint } from '#kit/failpoint.ts'
import type { Keys } from '#kit/http/claims.ts'
import { histogram, secondsSince } from '#kit/observe/metrics.ts'
import { traced } from '#kit/observe/trace.ts'
import type { InFlight } from './in-flight.ts'

export type Answer = z.infer<typeof answerShape>

/**
 * Who moves the money. Whatever stands behind it must guarantee:
 * (a) The same key has one result for ever, or for longer than we ask.
 * (b) An unknown outcome is settled by sending again with the same key. "Not found" on a look-up is no answer: the first request
 *     may still be on its way. An adapter whose provider forgets keys stops sending before that, and only then may trust a look-up.
 * (c) A signed web-hook is only a hint to ask, or the same answer by another way: early, late, twice or never are all the same.
 * (d) Capture and void of one authorisation exclude each other; a capture that is refused ends the authorisation.
 * (e) For a provider that charges at once, `capture` does nothing and `void` is its refund.
 */
export type Provider = {
  /** Whether this is a way to pay that it knows. */
  takes: (method: string) => boolean
  authorize: (request: { key: string; amount: number; currency: string; method: string }) => Promise<Answer>
  capture: (request: { key: string; authorization: string }) => Promise<Answer>
  void: (request: { key: string; authorization: string }) => Promise<Answer>
  refund: (request: { key: string; authorization: string; amount: number }) => Promise<Answer>
}

/** What payments stands on. Without keys of the web-hooks none is heard. */
export type PaymentsContext = Context<{ provider: Provider; calls: InFlight; webhookKeys: Keys | undefined }>

/** What is asked of a provider. */
export type Verb = 'authorize' | 'capture' | 'void' | 'refund'
export type Call = { id: string; verb: Verb; amount: number; currency: string; method: string; authorization: string }

/** What a provider says: the authorisation that it is about, or why it refuses. */
export const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), authorization: z.string().min(1).max(200) }),
  z.object({ ok: z.literal(false), reason: z.string().min(1).max(200) }),
])

const callSeconds = histogram('bazaar_provider_call_seconds', 'Time the payment provider took for a call.', ['verb', 'outcome'])

/** Asks the provider in the name of a request. What it does not answer in time, or not at all, is unknown: it may have done it or not. */
export async function ask(ctx: PaymentsContext, call: Call, requestId: string): Promise<Answer | 'unknown'> {
  const start = performance.now()
  const answer = await traced({ name: `provider ${call.verb}`, requestId, kind: 'CLIENT' }, () => sendWithin(ctx, call))
  callSeconds.observe({ verb: call.verb, outcome: outcomeOf(answer) }, secondsSince(start))
  return answer
}

async function sendWithin({ config, log, resources }: PaymentsContext, call: Call): Promise<Answer | 'unknown'> {
  const sent = send(resources.provider, call).catch((error) => {
    log.warn({ err: error, call: call.verb, id: call.id }, 'the provider did not answer')
    return 'unknown' as const
  })
  failpoint(config, 'payments', call.verb, 'before-answer')
  const answer = await within(config.PROVIDER_TIMEOUT_MS, sent)
  if (answer !== 'unknown') failpoint(config, 'payments', call.verb, 'after-answer')
  return answer
}

function send(provider: Provider, { id, verb, ...call }: Call): Promise<Answer> {
  return provider[verb]({ ...call, key: `${id}/${verb}` })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | 'unknown'> {
  const timer = new AbortController()
  const late = sleep(ms, 'unknown' as const, { signal: timer.signal }).catch(() => 'unknown' as const)
  return Promise.race([work, late]).finally(() => timer.abort())
}

function outcomeOf(answer: Answer | 'unknown'): string {
  return answer === 'unknown' ? 'UNKNOWN' : answer.ok ? 'OK' : 'REFUSED'
}
