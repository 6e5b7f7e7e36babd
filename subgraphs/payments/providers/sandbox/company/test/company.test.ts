import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { frozenClock, testConfig } from '#kit/test/testing.ts'
import { inProcess, overHttp } from './testing.ts'

describe.each([
  ['in one process', inProcess],
  ['over HTTP', overHttp],
])('%s', (_, openProvider: typeof inProcess | typeof overHttp) => {
  const open = async (config = testConfig()) => {
    const provider = await openProvider({ config, clock: frozenClock() })
    onTestFinished(() => provider.close())
    const reserve = async (method: string, key = 'pay_1/authorize', amount = 500) =>
      provider.authorize({ key, amount, currency: 'GBP', method })
    const reserved = async (method: string, key?: string, amount?: number) => {
      const result = await reserve(method, key, amount)
      return result.ok ? result.authorization : ''
    }
    const captured = async (method: string, amount?: number) => {
      const authorization = await reserved(method, 'pay_1/authorize', amount)
      await provider.capture({ key: 'pay_1/capture', authorization })
      return authorization
    }
    return { ...provider, reserve, reserved, captured }
  }

  test('a key has one result for ever, also after a restart', async () => {
    const config = testConfig()
    const first = await openProvider({ config })
    const request = { key: 'pay_1/authorize', amount: 500, currency: 'GBP', method: 'tok_approve' }
    const result = await first.authorize(request)
    await first.close()
    const again = await open(config)
    expect(await again.authorize(request)).toEqual(result)
    expect(await again.authorize({ ...request, method: 'tok_decline' })).toEqual(result)
    expect(await again.ledger()).toHaveLength(1)
  })

  test('the ledger tells in plain JSON what was executed', async () => {
    const { captured, ledger, refund } = await open()
    const authorization = await captured('tok_approve')
    await refund({ key: 'ref_1/refund', authorization, amount: 200 })
    const line = { authorization, currency: 'GBP', result: { ok: true, authorization }, at: '2026-12-01T09:00:00.000Z' }
    const lines = await ledger()
    expect(lines).toEqual([
      { ...line, key: 'pay_1/authorize', verb: 'authorize', amount: 500 },
      { ...line, key: 'pay_1/capture', verb: 'capture', amount: 500 },
      { ...line, key: 'ref_1/refund', verb: 'refund', amount: 200 },
    ])
    expect(JSON.parse(JSON.stringify(lines))).toEqual(lines)
  })

  test.each([
    ['tok_decline', 'DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['tok_nobody_knows', 'UNKNOWN_METHOD'],
    ['constructor', 'UNKNOWN_METHOD'],
  ])('%s is refused with %s', async (method, reason) => {
    const { reserve } = await open()
    expect(await reserve(method)).toEqual({ ok: false, reason })
  })

  test.each(['tok_timeout_charged', 'tok_webhook_only'])('%s reserves and does not answer; asked again, it answers', async (card) => {
    const { ledger, reserve } = await open()
    expect(await unanswered(reserve(card))).toBe('unanswered')
    expect(await ledger()).toHaveLength(1)
    expect(await reserve(card)).toMatchObject({ ok: true })
    expect(await ledger()).toHaveLength(1)
  })

  test('tok_timeout_not_charged loses the first request, also over a restart; asked again, it reserves', async () => {
    const config = testConfig()
    const { ledger, reserve } = await open(config)
    expect(await unanswered(reserve('tok_timeout_not_charged'))).toBe('unanswered')
    expect(await ledger()).toEqual([])
    expect(await (await open(config)).reserve('tok_timeout_not_charged')).toMatchObject({ ok: true })
    expect(await ledger()).toHaveLength(1)
  })

  test('tok_slow answers after a second', async () => {
    const { reserve } = await open()
    const start = performance.now()
    expect(await reserve('tok_slow')).toMatchObject({ ok: true })
    expect(performance.now() - start).toBeGreaterThan(950)
  })

  test('what is captured cannot be voided, and what is voided cannot be captured', async () => {
    const provider = await open()
    const first = await provider.captured('tok_approve')
    expect(await provider.void({ key: 'pay_1/void', authorization: first })).toEqual({ ok: false, reason: 'ALREADY_CAPTURED' })
    const second = await provider.reserved('tok_approve', 'pay_2/authorize')
    expect(await provider.void({ key: 'pay_2/void', authorization: second })).toMatchObject({ ok: true })
    expect(await provider.capture({ key: 'pay_2/capture', authorization: second })).toEqual({ ok: false, reason: 'AUTHORIZATION_GONE' })
  })

  test('a card that refuses the capture ends the reservation', async () => {
    const provider = await open()
    const authorization = await provider.reserved('tok_capture_refused')
    expect(await provider.capture({ key: 'pay_1/capture', authorization })).toEqual({ ok: false, reason: 'CAPTURE_REFUSED' })
    expect(await provider.void({ key: 'pay_1/void', authorization })).toEqual({ ok: false, reason: 'AUTHORIZATION_GONE' })
  })

  test('a card that refuses the refund keeps what was captured', async () => {
    const { captured, refund } = await open()
    const authorization = await captured('tok_refund_refused')
    expect(await refund({ key: 'ref_1/refund', authorization, amount: 1 })).toEqual({ ok: false, reason: 'REFUND_REFUSED' })
  })

  test('nothing is done to an authorisation that nobody made', async () => {
    const provider = await open()
    const authorization = 'auth_none'
    const gone = { ok: false, reason: 'AUTHORIZATION_GONE' }
    expect(await provider.capture({ key: '1', authorization })).toEqual(gone)
    expect(await provider.void({ key: '2', authorization })).toEqual(gone)
    expect(await provider.refund({ key: '3', authorization, amount: 1 })).toEqual(gone)
  })

  test('refunds never come to more than was captured, whatever is asked how often', async () => {
    const asked = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), amount: fc.integer({ min: -5, max: 80 }) }))
    await fc.assert(
      fc.asyncProperty(asked, async (requests) => {
        const provider = await openProvider({ config: testConfig() })
        const result = await provider.authorize({ key: 'authorize', amount: 100, currency: 'GBP', method: 'tok_approve' })
        const authorization = result.ok ? result.authorization : ''
        await provider.capture({ key: 'capture', authorization })
        for (const request of requests) await provider.refund({ ...request, authorization })
        const refunds = (await provider.ledger()).filter(({ verb, result }) => verb === 'refund' && result.ok)
        await provider.close()
        expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(100)
      }),
      { numRuns: 20, seed: 7 },
    )
  })
})

function unanswered(call: Promise<unknown>) {
  return Promise.race([call.catch(() => 'cut off'), sleep(100, 'unanswered')])
}
