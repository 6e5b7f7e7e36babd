import { setTimeout as sleep } from 'node:timers/promises'
import { failpoint } from '#kit/failpoint.ts'
import { histogram, secondsSince } from '#kit/observe/metrics.ts'
import { traced } from '#kit/observe/trace.ts'
import type { PaymentsContext } from './context.ts'
import { callKey, type DueCall } from './due-calls.ts'
import type { Answer, Provider } from './providers/contract.ts'
import { settings } from './providers/settings.ts'

const callSeconds = histogram('bazaar_provider_call_seconds', 'Time the payment provider took for a call.', ['verb', 'outcome'])

/** Makes a call to the provider. Without an answer within PROVIDER_TIMEOUT_MS its outcome is unknown: it may be executed or not. */
export async function askProvider(ctx: PaymentsContext, call: DueCall): Promise<Answer | 'unknown'> {
  const start = performance.now()
  const span = { name: `provider ${call.verb}`, requestId: call.requestId, kind: 'CLIENT' } as const
  const answer = await traced(span, () => sendWithin(ctx, call))
  callSeconds.observe({ verb: call.verb, outcome: answer === 'unknown' ? 'UNKNOWN' : answer.outcome }, secondsSince(start))
  return answer
}

async function sendWithin({ config, log, resources }: PaymentsContext, call: DueCall): Promise<Answer | 'unknown'> {
  const sent = send(resources.provider, call).catch((error) => {
    log.warn({ err: error, call: call.verb, id: call.id }, 'the provider did not answer')
    return 'unknown' as const
  })
  failpoint(config, 'payments', call.verb, 'before-answer')
  const answer = await within(settings.of(config).PROVIDER_TIMEOUT_MS, sent)
  if (answer !== 'unknown') failpoint(config, 'payments', call.verb, 'after-answer')
  return answer
}

async function send(provider: Provider, call: DueCall): Promise<Answer> {
  const { verb, amount, currency, method, authorization } = call
  const key = callKey(call)
  if (verb === 'authorize') return provider.authorize({ key, amount, currency, method })
  return verb === 'refund' ? provider.refund({ key, authorization, amount }) : provider[verb]({ key, authorization })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | 'unknown'> {
  const timer = new AbortController()
  const late = sleep(ms, 'unknown' as const, { signal: timer.signal }).catch(() => 'unknown' as const)
  return Promise.race([work, late]).finally(() => timer.abort())
}
