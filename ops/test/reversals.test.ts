import { expect, onTestFinished, test } from 'vitest'
import { testConfig } from '#kit/test/testing.ts'
import { type Authorization, authorizationsIn } from '#ops/backup/authorizations.ts'
import { reverse } from '#ops/backup/reversals.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'

const given = { paymentId: 'pay_1', currency: 'GBP', amount: 1000 }

test('what is reserved is given up, once, however often it is asked for', async () => {
  const provider = await open()
  await provider.reserve('pay_1')
  const standing = await provider.only()
  expect(await reverse(provider, standing)).toEqual({ ...given, by: 'void' })
  expect(await reverse(provider, standing)).toEqual({ ...given, by: 'void' })
  expect(await reverse(provider, await provider.only())).toBeUndefined()
  expect(await provider.lines()).toEqual(['pay_1/authorize 1000', 'restore/pay_1/void 1000'])
})

test('what is captured is paid back, once, however often it is asked for', async () => {
  const provider = await open()
  await provider.take('pay_1')
  const standing = await provider.only()
  expect(await reverse(provider, standing)).toEqual({ ...given, by: 'refund' })
  expect(await reverse(provider, standing)).toEqual({ ...given, by: 'refund' })
  expect(await reverse(provider, await provider.only())).toBeUndefined()
  expect((await provider.lines()).slice(2)).toEqual(['restore/pay_1/refund-after-0 1000'])
})

test('of what was paid back in part, the rest is paid back; of what was paid back whole, nothing', async () => {
  const provider = await open()
  const authorization = await provider.take('pay_1')
  await provider.refund({ key: 'ref_1/refund', authorization, amount: 400 })
  expect(await reverse(provider, await provider.only())).toEqual({ ...given, amount: 600, by: 'refund' })
  const whole = await provider.take('pay_2')
  await provider.refund({ key: 'ref_2/refund', authorization: whole, amount: 1000 })
  const [, second] = await provider.authorizations()
  expect(await reverse(provider, second as Authorization)).toBeUndefined()
})

test('what was declined, voided, or refused at the capture is left alone', async () => {
  const provider = await open()
  await provider.reserve('pay_1', 'tok_decline')
  await provider.take('pay_2', 'tok_capture_refused')
  await provider.void({ key: 'pay_3/void', authorization: await provider.reserve('pay_3') })
  const before = await provider.lines()
  for (const standing of await provider.authorizations()) expect(await reverse(provider, standing)).toBeUndefined()
  expect(await provider.lines()).toEqual(before)
})

test('a capture of the dead shop that arrives before its reservation is given up is paid back', async () => {
  const provider = await open()
  const authorization = await provider.reserve('pay_1')
  const standing = await provider.only()
  await provider.capture({ key: 'pay_1/capture', authorization })
  expect(await reverse(provider, standing)).toEqual({ ...given, by: 'refund' })
})

test('a refund of the dead shop that arrives first makes the rest smaller, and the next try pays that', async () => {
  const provider = await open()
  const authorization = await provider.take('pay_1')
  const standing = await provider.only()
  await provider.refund({ key: 'ref_1/refund', authorization, amount: 400 })
  expect(await reverse(provider, standing)).toMatchObject({ amount: 1000, refusal: 'OVER_CAPTURED' })
  expect(await reverse(provider, await provider.only())).toEqual({ ...given, amount: 600, by: 'refund' })
})

test('what the card does not take back is told', async () => {
  const provider = await open()
  await provider.take('pay_1', 'tok_refund_refused')
  expect(await reverse(provider, await provider.only())).toEqual({ ...given, by: 'refund', refusal: 'REFUND_REFUSED' })
})

/** A provider that has gone on, and what it has of attempts that nobody knows any more. */
async function open() {
  const provider = await openProvider(testConfig())
  onTestFinished(() => provider.close())
  const reserve = async (id: string, method = 'tok_approve') => {
    const result = await provider.authorize({ key: `${id}/authorize`, amount: 1000, currency: 'GBP', method })
    return result.outcome === 'APPROVED' ? result.authorization : ''
  }
  const take = async (id: string, method?: string) => {
    const authorization = await reserve(id, method)
    await provider.capture({ key: `${id}/capture`, authorization })
    return authorization
  }
  const authorizations = async () => authorizationsIn(await listAll(provider))
  const only = async () => (await authorizations())[0] as Authorization
  const lines = async () =>
    (await listAll(provider)).map(({ key, amount, answer }) => `${key} ${answer.outcome === 'APPROVED' ? amount : 'refused'}`)
  return { ...provider, reserve, take, authorizations, only, lines }
}
