import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { testConfig } from '#kit/test/testing.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { subjects } from './subject.ts'

describe.each(subjects)('$name', ({ open: openProvider }) => {
  const open = async (config = testConfig()) => {
    const provider = await openProvider(config)
    onTestFinished(provider.close)
    const authorize = (method: string) => provider.authorize({ key: 'pay_1/authorize', amount: 500, currency: 'GBP', method })
    return { ...provider, authorize }
  }

  test.each([
    ['tok_decline', 'DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['tok_nobody_knows', 'UNKNOWN_METHOD'],
    ['constructor', 'UNKNOWN_METHOD'],
  ])('%s is refused with %s', async (method, reason) => {
    const { authorize } = await open()
    expect(await authorize(method)).toEqual({ outcome: 'REFUSED', reason })
  })

  test.each([
    ['tok_capture_refused', 'capture', 'CAPTURE_REFUSED'],
    ['tok_slow_capture_refused', 'capture', 'CAPTURE_REFUSED'],
    ['tok_refund_refused', 'refund', 'REFUND_REFUSED'],
  ] as const)('%s refuses the %s with %s', async (method, verb, reason) => {
    const provider = await open()
    const answer = await provider.authorize(method)
    const authorization = answer.outcome === 'APPROVED' ? answer.authorization : ''
    const captured = await provider.capture({ key: 'pay_1/capture', authorization })
    const refunded = await provider.refund({ key: 'ref_1/refund', authorization, amount: 1 })
    expect(verb === 'capture' ? captured : refunded).toEqual({ outcome: 'REFUSED', reason })
  })

  test.each(['tok_timeout_charged', 'tok_webhook_only'])('%s reserves and does not answer; asked again, it answers', async (card) => {
    const provider = await open()
    expect(await answeredWithin(100, provider.authorize(card))).toBe('not answered')
    expect(await listAll(provider)).toHaveLength(1)
    expect(await provider.authorize(card)).toMatchObject({ outcome: 'APPROVED' })
    expect(await listAll(provider)).toHaveLength(1)
  })

  test('tok_timeout_not_charged loses the first request, also over a restart; asked again, it reserves', async () => {
    const config = testConfig()
    const first = await open(config)
    expect(await answeredWithin(100, first.authorize('tok_timeout_not_charged'))).toBe('not answered')
    expect(await listAll(first)).toEqual([])
    const second = await open(config)
    expect(await second.authorize('tok_timeout_not_charged')).toMatchObject({ outcome: 'APPROVED' })
    expect(await listAll(second)).toHaveLength(1)
  })

  test.each([
    ['tok_slow', 'APPROVED'],
    ['tok_slow_decline', 'REFUSED'],
  ])('%s answers after a second', async (card, outcome) => {
    const { authorize } = await open()
    const start = performance.now()
    expect(await authorize(card)).toMatchObject({ outcome })
    expect(performance.now() - start).toBeGreaterThan(950)
  })
})

function answeredWithin(ms: number, call: Promise<unknown>) {
  return Promise.race([call.catch(() => 'cut off'), sleep(ms, 'not answered')])
}
