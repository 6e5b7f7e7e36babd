// How many cards can be tried, and what leaves when an order is removed.
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { customer } from '#kit/test/testing.ts'
import { payables, payments } from '#subgraphs/payments/tables.ts'
import { closed, openPayments } from './test-payments.ts'

const hour = 3_600_000
const network = '192.0.2.1'

test.each([
  ['one order', { FAILED_PAYMENTS_OF_ORDER: '2' }, { sameOrder: true, caller: customer() }],
  ['one owner', { FAILED_PAYMENTS: '2' }, { sameOrder: false, caller: customer() }],
  ['one network', { FAILED_PAYMENTS_BY_NETWORK: '2' }, { sameOrder: false, caller: { ...customer(), network } }],
])('so many payments of %s may fail, then also a good card is refused, and nothing is asked of the provider', async (_, settings, how) => {
  const { order, providerCalls, tryCard } = await open(settings)
  const orderId = await order()
  const next = async () => (how.sameOrder ? orderId : await order())
  for (const _ of ['one', 'two']) expect(await tryCard(await next(), how.caller)).toBe('PAYMENT_DECLINED')
  const calls = (await providerCalls()).length
  expect(await tryCard(await next(), how.caller, 'tok_approve')).toBe('PAYMENT_ATTEMPTS_LIMIT')
  expect((await providerCalls()).length).toBe(calls)
})

test('the failed payments of an owner and of a network are counted for an hour', async () => {
  const { clock, order, tryCard } = await open({ FAILED_PAYMENTS: '1', FAILED_PAYMENTS_BY_NETWORK: '1' })
  const caller = { ...customer(), network }
  expect(await tryCard(await order(), caller)).toBe('PAYMENT_DECLINED')
  expect(await tryCard(await order(), caller)).toBe('PAYMENT_ATTEMPTS_LIMIT')
  clock.advance(hour)
  expect(await tryCard(await order(), caller)).toBe('PAYMENT_DECLINED')
})

test('a repeated request returns its payment, also where the limit is reached', async () => {
  const { order, pay } = await open({ FAILED_PAYMENTS_OF_ORDER: '1' })
  const orderId = await order()
  const first = await pay(orderId, { method: 'tok_decline' })
  expect(await pay(orderId, { method: 'tok_decline' })).toEqual(first)
})

test('the network of a payment is forgotten when it is captured, and an hour after it failed', async () => {
  const { accepting, clock, contextOf, order, run, tryCard } = await open({})
  await accepting()
  const caller = { ...customer(), network }
  const networks = async () => (await contextOf().db.select().from(payments).orderBy(payments.id)).map((payment) => payment.network)
  await tryCard(await order(), caller, 'tok_approve')
  await tryCard(await order(), caller)
  await run('forgetNetworks')
  expect(await networks()).toEqual([null, network])
  clock.advance(hour)
  await run('forgetNetworks')
  expect(await networks()).toEqual([null, null])
})

test('the payables of removed orders leave, but not one for which a card was tried, nor an open one', async () => {
  const { contextOf, order, receive, tryCard } = await open({})
  const [untried, tried, alive] = [await order(), await order(), await order()]
  await tryCard(tried, customer())
  await receive(closed(untried), closed(tried))
  await receive({ type: 'order.removed', orderIds: [untried, tried, alive] })
  expect((await contextOf().db.select().from(payables)).map(({ orderId }) => orderId)).toEqual([tried, alive])
})

test('what comes about an order that may be removed already makes nothing payable and leaves no tombstone', async () => {
  const { clock, confirmed, contextOf, newOrder, receive } = await open({})
  const [placed, ended] = [newOrder(), newOrder()]
  clock.advance(7 * 24 * hour + 1)
  await receive(confirmed(placed), closed(ended))
  expect(await contextOf().db.select().from(payables)).toEqual([])
})

async function open(settings: Record<string, string>) {
  const shop = await openPayments(settings)
  const tryCard = async (orderId: string, caller: Caller, method = 'tok_decline'): Promise<string | undefined> =>
    (await shop.pay(orderId, { method, idempotencyKey: crypto.randomUUID() }, caller)).userErrors[0]?.code
  return { ...shop, tryCard }
}
