// What every provider guarantees (contract.ts), checked against each folder of providers/.
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { testConfig } from '#kit/test/testing.ts'
import { type Answer, listAll, type Provider } from '#subgraphs/payments/providers/contract.ts'
import { subjects } from './subjects.ts'

const approved = { outcome: 'APPROVED', authorization: expect.stringMatching(/./) }
const refused = { outcome: 'REFUSED', reason: expect.stringMatching(/./) }

describe.each(subjects)('$name', ({ open, methods, pageSize }) => {
  test('it takes its own methods, and no other', async () => {
    const provider = await opened()
    for (const method of Object.values(methods)) expect(provider.takes(method)).toBe(true)
    for (const method of ['', 'a method that nobody knows', 'constructor']) expect(provider.takes(method)).toBe(false)
  })

  test('a key has one result, also when the call comes twice at once, in another form, or after a restart', async () => {
    const config = testConfig()
    const first = await opened(config)
    const request = authorizing(methods.approved)
    const [one, same] = await Promise.all([first.authorize(request), first.authorize(request)])
    expect([one, same]).toEqual([approved, one])
    expect(await first.authorize({ ...request, amount: 1, method: methods.declined })).toEqual(one)
    await first.close()
    const again = await opened(config)
    expect(await again.authorize(request)).toEqual(one)
    expect(await listAll(again)).toHaveLength(1)
  })

  test('a refusal is kept for its key, too', async () => {
    const provider = await opened()
    const answer = await provider.authorize(authorizing(methods.declined))
    expect(answer).toEqual({ outcome: 'REFUSED', reason: 'DECLINED' })
    expect(await provider.authorize(authorizing(methods.approved))).toEqual(answer)
  })

  test.skipIf(!methods.unanswered)('a call that was executed and not answered is answered when it is sent again', async () => {
    const provider = await opened()
    const request = authorizing(methods.unanswered ?? '')
    expect(await outcomeWithin(300, provider.authorize(request))).toBe('unknown')
    expect(await provider.authorize(request)).toEqual(approved)
    expect(await listAll(provider)).toHaveLength(1)
  })

  test.skipIf(!methods.lost)('a call that was lost is not found, and is executed when it is sent again', async () => {
    const provider = await opened()
    const request = authorizing(methods.lost ?? '')
    expect(await outcomeWithin(300, provider.authorize(request))).toBe('unknown')
    expect([await provider.find(request.key), await listAll(provider)]).toEqual([undefined, []])
    expect(await provider.authorize(request)).toEqual(approved)
    expect(await listAll(provider)).toHaveLength(1)
  })

  test('what is captured is not voided, and what is voided is not captured', async () => {
    const provider = await opened()
    const captured = await authorized(provider, 'pay_1')
    expect(await provider.capture({ key: 'pay_1/capture', authorization: captured })).toEqual(approved)
    expect(await provider.void({ key: 'pay_1/void', authorization: captured })).toEqual({ outcome: 'REFUSED', reason: 'ALREADY_CAPTURED' })
    const voided = await authorized(provider, 'pay_2')
    expect(await provider.void({ key: 'pay_2/void', authorization: voided })).toEqual(approved)
    expect(await provider.capture({ key: 'pay_2/capture', authorization: voided })).toEqual({
      outcome: 'REFUSED',
      reason: 'AUTHORIZATION_GONE',
    })
  })

  test('of a capture and a void at once, one is approved', async () => {
    const provider = await opened()
    const authorization = await authorized(provider, 'pay_1')
    const both = [provider.void({ key: 'pay_1/void', authorization }), provider.capture({ key: 'pay_1/capture', authorization })]
    expect((await Promise.all(both)).map(({ outcome }) => outcome).sort()).toEqual(['APPROVED', 'REFUSED'])
  })

  test.skipIf(!methods.captureRefused)('a refused capture ends the authorisation', async () => {
    const provider = await opened()
    const authorization = await authorized(provider, 'pay_1', methods.captureRefused)
    expect(await provider.capture({ key: 'pay_1/capture', authorization })).toEqual(refused)
    expect(await provider.void({ key: 'pay_1/void', authorization })).toEqual({ outcome: 'REFUSED', reason: 'AUTHORIZATION_GONE' })
  })

  test('an authorisation that does not exist is refused', async () => {
    const provider = await opened()
    const gone = { outcome: 'REFUSED', reason: 'AUTHORIZATION_GONE' }
    expect(await provider.capture({ key: 'pay_1/capture', authorization: 'none' })).toEqual(gone)
    expect(await provider.void({ key: 'pay_1/void', authorization: 'none' })).toEqual(gone)
    expect(await provider.refund({ key: 'ref_1/refund', authorization: 'none', amount: 1 })).toEqual(refused)
  })

  test.skipIf(!methods.refundRefused)('a refused refund keeps what was captured', async () => {
    const provider = await opened()
    const authorization = await captured(provider, 'pay_1', methods.refundRefused)
    expect(await provider.refund({ key: 'ref_1/refund', authorization, amount: 1 })).toEqual(refused)
    expect(await provider.void({ key: 'pay_1/void', authorization })).toEqual({ outcome: 'REFUSED', reason: 'ALREADY_CAPTURED' })
  })

  test('nothing is refunded that is not captured', async () => {
    const provider = await opened()
    const authorization = await authorized(provider, 'pay_1')
    expect(await provider.refund({ key: 'ref_1/refund', authorization, amount: 1 })).toEqual(refused)
  })

  test('refunds never come to more than was captured, whatever is asked and how often', async () => {
    const provider = await opened()
    const requests = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.integer({ min: 1, max: 300 }) }), {
      maxLength: 12,
    })
    let run = 0
    const capped = fc.asyncProperty(requests, async (asked) => {
      run += 1
      const authorization = await captured(provider, `pay_${run}`)
      await Promise.all(asked.map(({ key, amount }) => provider.refund({ key: `${key}${run}/refund`, authorization, amount })))
      const refunds = (await listAll(provider)).filter((call) => call.verb === 'refund' && call.authorization === authorization)
      const paidBack = refunds.filter(({ answer }) => answer.outcome === 'APPROVED').reduce((sum, { amount }) => sum + amount, 0)
      expect(paidBack).toBeLessThanOrEqual(500)
    })
    await fc.assert(capped, { numRuns: 20, seed: 7 })
  })

  test('an executed call is found by its key, and listed, as it was executed', async () => {
    const provider = await opened()
    const authorization = await captured(provider, 'pay_1')
    await provider.refund({ key: 'ref_1/refund', authorization, amount: 200 })
    await provider.authorize({ ...authorizing(methods.declined), key: 'pay_2/authorize' })
    const answer = { outcome: 'APPROVED', authorization }
    const call = { authorization, currency: 'GBP', answer, at: expect.any(Date) }
    const calls = await listAll(provider)
    expect(calls).toEqual([
      { ...call, key: 'pay_1/authorize', verb: 'authorize', amount: 500 },
      { ...call, key: 'pay_1/capture', verb: 'capture', amount: 500 },
      { ...call, key: 'ref_1/refund', verb: 'refund', amount: 200 },
      { ...call, key: 'pay_2/authorize', verb: 'authorize', amount: 500, authorization: null, answer: refused },
    ])
    for (const one of calls) expect(await provider.find(one.key)).toEqual(one)
    expect(await provider.find('pay_3/authorize')).toBeUndefined()
  })

  test('the list has every call of a time span once, page by page, in the order of execution', async () => {
    const provider = await opened()
    await authorized(provider, 'before')
    const from = await nextMoment()
    const ids = Array.from({ length: pageSize + 1 }, (_, at) => `pay_${at}`)
    for (let at = 0; at < ids.length; at += 50) await Promise.all(ids.slice(at, at + 50).map((id) => authorized(provider, id)))
    const to = await nextMoment()
    await authorized(provider, 'after')
    const keys = (await listAll(provider, { from, to })).map(({ key }) => key)
    expect([keys.length, new Set(keys)]).toEqual([pageSize + 1, new Set(ids.map((id) => `${id}/authorize`))])
    expect((await listAll(provider)).map(({ key }) => key)).toEqual(['before/authorize', ...keys, 'after/authorize'])
    const page = await provider.list({ from, to })
    expect([page.calls.length, typeof page.next]).toEqual([pageSize, 'string'])
    expect(await provider.list({ from, to: from })).toEqual({ calls: [] })
    const [{ at } = { at: from }] = await listAll(provider, { from: to })
    expect((await listAll(provider, { from: at })).map(({ key }) => key)).toEqual(['after/authorize'])
    expect(await listAll(provider, { from: to, to: at })).toEqual([])
  })

  async function opened(config = testConfig({ PROVIDER_TIMEOUT_MS: '10000' })): Promise<Provider> {
    const provider = await open(config)
    onTestFinished(provider.close)
    return provider
  }

  async function authorized(provider: Provider, id: string, method = methods.approved): Promise<string> {
    const answer = await provider.authorize({ ...authorizing(method), key: `${id}/authorize` })
    return answer.outcome === 'APPROVED' ? answer.authorization : `refused: ${answer.reason}`
  }

  async function captured(provider: Provider, id: string, method?: string): Promise<string> {
    const authorization = await authorized(provider, id, method)
    expect(await provider.capture({ key: `${id}/capture`, authorization })).toEqual(approved)
    return authorization
  }
})

function authorizing(method: string) {
  return { key: 'pay_1/authorize', amount: 500, currency: 'GBP', method }
}

function outcomeWithin(ms: number, call: Promise<Answer>): Promise<Answer | 'unknown'> {
  return Promise.race([call.catch(() => 'unknown' as const), sleep(ms, 'unknown' as const)])
}

/** A moment after everything until now and before everything from now on. */
async function nextMoment(): Promise<Date> {
  await sleep(5)
  const moment = new Date()
  await sleep(5)
  return moment
}
