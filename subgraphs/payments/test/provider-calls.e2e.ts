import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { memoryStream } from '#kit/events/stream.ts'
import { customer, testConfig } from '#kit/test/testing.ts'
import type { PaymentsContext } from '#subgraphs/payments/context.ts'
import { paymentsWith } from '#subgraphs/payments/index.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { openPayable } from '#subgraphs/payments/payables.ts'
import { openProvider } from '#subgraphs/payments/providers/sandbox/index.ts'
import { payments } from '#subgraphs/payments/tables.ts'
import { openPayments } from './test-payments.ts'

/** For calls that time out: the shop's own timeout would make the tests slow. */
const impatient = { PROVIDER_TIMEOUT_MS: '50' }

test('tok_timeout_charged is still unknown at first, then found charged, once', async () => {
  const { accepting, clock, order, providerCalls, untilIdle, run, seen, start } = await openPayments(impatient)
  await accepting()
  const { id } = await start(await order(), { method: 'tok_timeout_charged' })
  await untilIdle()
  expect((await seen(id)).status).toBe('STARTED')
  expect(await providerCalls()).toHaveLength(1)
  clock.advance(1000)
  await run('callProvider')
  await untilIdle()
  expect((await seen(id)).status).toBe('CAPTURED')
  expect((await providerCalls()).map(({ verb }) => verb)).toEqual(['authorize', 'capture'])
})

test('tok_timeout_not_charged is still unknown at first, then charged, once', async () => {
  const { accepting, clock, order, providerCalls, untilIdle, run, seen, start } = await openPayments(impatient)
  await accepting()
  const { id } = await start(await order(), { method: 'tok_timeout_not_charged' })
  await untilIdle()
  expect([(await seen(id)).status, await providerCalls()]).toEqual(['STARTED', []])
  clock.advance(1000)
  await run('callProvider')
  await untilIdle()
  expect((await seen(id)).status).toBe('CAPTURED')
  expect((await providerCalls()).map(({ verb }) => verb)).toEqual(['authorize', 'capture'])
})

test('the mutation waits for tok_slow', async () => {
  const { accepting, order, pay } = await openPayments()
  await accepting()
  expect((await pay(await order(), { method: 'tok_slow' })).payment.status).toBe('CAPTURED')
})

test('the mutation returns after two seconds at most, with the payment as it is then', async () => {
  const { order, pay } = await openPayments(impatient)
  const start = performance.now()
  expect(await pay(await order(), { method: 'tok_timeout_charged' })).toMatchObject({ payment: { status: 'STARTED' }, userErrors: [] })
  expect(performance.now() - start).toBeLessThan(2300)
})

test('a call that hangs does not hold up the others', async () => {
  const { accepting, order, pay, untilIdle, start } = await openPayments({ PROVIDER_TIMEOUT_MS: '1000' })
  await accepting()
  const orders = await Promise.all(Array.from({ length: 13 }, () => order()))
  const [last = '', ...first] = orders
  for (const [index, orderId] of first.entries()) await start(orderId, { method: 'tok_timeout_charged', idempotencyKey: `h${index}` })
  const begin = performance.now()
  expect((await pay(last)).payment.status).toBe('CAPTURED')
  expect(performance.now() - begin).toBeLessThan(500)
  await untilIdle()
})

test('more calls than are made at once are all made, without waiting for the next tick', async () => {
  const { accepting, contextOf, order, untilIdle, start } = await openPayments()
  await accepting()
  const begin = performance.now()
  for (let index = 0; index < 60; index += 1) await start(await order(), { idempotencyKey: `k${index}` })
  await untilIdle()
  // there are eight rounds: with a tick for each it would take seven seconds
  expect(performance.now() - begin).toBeLessThan(6000)
  expect(contextOf().resources.inFlight.busy()).toBe(false)
})

test('the pause doubles from a second to five minutes, without an end, with the same key', async () => {
  const { clock, order, untilIdle, run, start, network } = await openPayments()
  let asked = 0
  network.delivery = () => {
    asked += 1
    return 'request lost'
  }
  await start(await order())
  await untilIdle()
  const askedAfter = async (ms: number) => {
    const before = asked
    clock.advance(ms)
    await run('callProvider')
    await untilIdle()
    return asked - before
  }
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
    expect(await askedAfter(seconds * 1000 - 1)).toBe(0)
    expect(await askedAfter(1)).toBe(1)
  }
})

test('two workers at once are harmless', async () => {
  const { accepting, clock, order, providerCalls, untilIdle, run, published, start, network } = await openPayments()
  await accepting()
  network.delivery = () => 'answer lost'
  await start(await order())
  await untilIdle()
  clock.advance(1000)
  network.delivery = () => 'answered'
  await Promise.all([run('callProvider'), run('callProvider'), sleep(5).then(() => run('callProvider'))])
  await untilIdle()
  expect((await providerCalls()).map(({ verb }) => verb)).toEqual(['authorize', 'capture'])
  expect(await published('payment.captured')).toHaveLength(1)
})

test('a stop waits for the answers to the calls in flight, and writes them', async () => {
  const config = testConfig()
  const first = await openOn(config, 100)
  await payOn(first)
  await first.close()
  expect(await statusOn(await openOn(config, 0))).toBe('AUTHORIZED')
})

test('a call without an answer before a stop is made again after the next start', async () => {
  const config = testConfig({ PROVIDER_TIMEOUT_MS: '50' })
  const first = await openOn(config, 200)
  await payOn(first)
  await first.close()
  const second = await openOn(config, 0)
  expect(await statusOn(second)).toBe('STARTED')
  await expect.poll(() => statusOn(second), { timeout: 4000, interval: 20 }).toBe('AUTHORIZED')
})

async function openOn(config: ReturnType<typeof testConfig>, answerMs: number) {
  const subgraph = paymentsWith(async (settings) => {
    const sandbox = await openProvider(settings)
    return { ...sandbox, authorize: (request) => sleep(answerMs).then(() => sandbox.authorize(request)) }
  })
  const open = await subgraph.open({ config, stream: memoryStream(), synchronous: 'OFF' })
  onTestFinished(() => open.close())
  return { ...open, ctx: open.context({ caller: customer(), requestId: 'req_test' }) as PaymentsContext }
}

async function payOn({ ctx }: Awaited<ReturnType<typeof openOn>>) {
  const [orderId, expiresAt] = ['ord_1', new Date(Date.now() + 60_000).toISOString()]
  const order = { orderId, owner: 'usr_customer', total: 500, currency: 'GBP', expiresAt, version: 1 }
  const envelope = { id: 'evt_1', producer: 'orders', seq: 1, occurredAt: expiresAt, requestId: 'req_test' }
  await ctx.write((tx) => openPayable(tx, { type: 'order.confirmed', ...order, ...envelope }))
  await startPayment(ctx, { orderId, method: 'tok_approve', idempotencyKey: 'k1' })
  await expect.poll(() => ctx.resources.inFlight.busy(), { interval: 2 }).toBe(true)
}

async function statusOn({ ctx }: Awaited<ReturnType<typeof openOn>>) {
  return (await ctx.db.select().from(payments).get())?.status
}
