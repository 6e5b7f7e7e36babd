import { expect, onTestFinished, test } from 'vitest'
import { testConfig } from '#kit/test/testing.ts'
import { type Authorization, authorizationsIn } from '#ops/backup/authorizations.ts'
import { reverse } from '#ops/backup/reversals.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'

const reversal = { paymentId: 'pay_1', currency: 'GBP', amount: 1000 }

test('a reserved payment is voided once, even if the reversal is repeated', async () => {
  const provider = await open()
  await provider.reserve('pay_1')
  const before = await provider.only()
  expect(await reverse(provider, before)).toEqual({ ...reversal, by: 'void' })
  expect(await reverse(provider, before)).toEqual({ ...reversal, by: 'void' })
  expect(await reverse(provider, await provider.only())).toBeUndefined()
  expect(await provider.lines()).toEqual(['pay_1/authorize 1000', 'restore/pay_1/void 1000'])
})

test('a captured payment is refunded once, even if the reversal is repeated', async () => {
  const provider = await open()
  await provider.charge('pay_1')
  const before = await provider.only()
  expect(await reverse(provider, before)).toEqual({ ...reversal, by: 'refund' })
  expect(await reverse(provider, before)).toEqual({ ...reversal, by: 'refund' })
  expect(await reverse(provider, await provider.only())).toBeUndefined()
  expect((await provider.lines()).slice(2)).toEqual(['restore/pay_1/refund-after-0 1000'])
})

test('after a partial refund the rest is refunded, and after a full refund nothing', async () => {
  const provider = await open()
  const authorization = await provider.charge('pay_1')
  await provider.refund({ key: 'ref_1/refund', authorization, amount: 400 })
  expect(await reverse(provider, await provider.only())).toEqual({ ...reversal, amount: 600, by: 'refund' })
  const whole = await provider.charge('pay_2')
  await provider.refund({ key: 'ref_2/refund', authorization: whole, amount: 1000 })
  const [, second] = await provider.authorizations()
  expect(await reverse(provider, second as Authorization)).toBeUndefined()
})

test('a payment that was declined, voided or refused at the capture is left alone', async () => {
  const provider = await open()
  await provider.reserve('pay_1', 'tok_decline')
  await provider.charge('pay_2', 'tok_capture_refused')
  await provider.void({ key: 'pay_3/void', authorization: await provider.reserve('pay_3') })
  const before = await provider.lines()
  for (const authorization of await provider.authorizations()) expect(await reverse(provider, authorization)).toBeUndefined()
  expect(await provider.lines()).toEqual(before)
})

test('a payment that the dead shop captures just before its void is refunded', async () => {
  const provider = await open()
  const authorization = await provider.reserve('pay_1')
  const before = await provider.only()
  await provider.capture({ key: 'pay_1/capture', authorization })
  expect(await reverse(provider, before)).toEqual({ ...reversal, by: 'refund' })
})

test('a refund of the dead shop that arrives first makes the reversal fail, and the next try refunds the rest', async () => {
  const provider = await open()
  const authorization = await provider.charge('pay_1')
  const before = await provider.only()
  await provider.refund({ key: 'ref_1/refund', authorization, amount: 400 })
  expect(await reverse(provider, before)).toMatchObject({ amount: 1000, refusal: 'OVER_CAPTURED' })
  expect(await reverse(provider, await provider.only())).toEqual({ ...reversal, amount: 600, by: 'refund' })
})

test('a refund that the card refuses is reported', async () => {
  const provider = await open()
  await provider.charge('pay_1', 'tok_refund_refused')
  expect(await reverse(provider, await provider.only())).toEqual({ ...reversal, by: 'refund', refusal: 'REFUND_REFUSED' })
})

/** Opens a provider, to be filled with payments that the restored shop does not know. */
async function open() {
  const provider = await openProvider(testConfig())
  onTestFinished(() => provider.close())
  const reserve = async (id: string, method = 'tok_approve') => {
    const result = await provider.authorize({ key: `${id}/authorize`, amount: 1000, currency: 'GBP', method })
    return result.outcome === 'APPROVED' ? result.authorization : ''
  }
  const charge = async (id: string, method?: string) => {
    const authorization = await reserve(id, method)
    await provider.capture({ key: `${id}/capture`, authorization })
    return authorization
  }
  const authorizations = async () => authorizationsIn(await listAll(provider))
  const only = async () => (await authorizations())[0] as Authorization
  const lines = async () =>
    (await listAll(provider)).map(({ key, amount, answer }) => `${key} ${answer.outcome === 'APPROVED' ? amount : 'refused'}`)
  return { ...provider, reserve, charge, authorizations, only, lines }
}
