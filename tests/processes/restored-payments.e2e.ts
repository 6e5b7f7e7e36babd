import { expect, test, vi } from 'vitest'
import { agreed, dieAndMove, type Guest, ledgerOf, moveLedger, openRestored, openSource, run, summary } from '#tests/support/restoring.ts'
import { dataOf } from '#tests/support/shop.ts'

const cancelOrder = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { refund { id status } userErrors { code } } }'

test('a payment made after the backup is reversed, whether reserved, captured or partly refunded; a declined one is left alone', async () => {
  const source = await openSource()
  const [paid, reserved, returned, declined] = ['paid', 'reserved', 'returned', 'declined'].map(source.guest) as [
    Guest,
    Guest,
    Guest,
    Guest,
  ]
  const orders = [await paid.order(), await reserved.order(), await returned.order(), await declined.order()] as const
  await source.untilIdle()
  const backup = await source.backup()
  const { payment } = await paid.pay(orders[0])
  await declined.pay(orders[3], 'tok_decline')
  await returned.pay(orders[2])
  await source.untilIdle()
  const { lines } = dataOf(await source.ask('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: orders[2] }, returned.as)).order
  const part = { orderId: orders[2], idempotencyKey: 'part', lines: [{ lineId: lines[0].id, quantity: 1 }] }
  await source.ask(cancelOrder, { input: part }, returned.as)
  await source.untilIdle()
  const before = ['authorize 1000', 'capture 1000', 'authorize 1000 refused', 'authorize 1000', 'capture 1000', 'refund 500']
  expect(await summary(source.dir)).toEqual(before)
  reserved.pay(orders[1], 'tok_timeout_charged').catch(() => {})
  await vi.waitUntil(async () => (await ledgerOf(source.dir)).length === 7, 5000)
  const dir = await dieAndMove(source)

  const { code, output } = await run('restore', [backup], { DATA_DIR: dir })
  expect([code, output]).toEqual([0, expect.stringContaining(`${payment.id}  GBP 10.00 paid back`)])
  expect(output).toContain('GBP 5.00 paid back')
  expect(output).toContain('GBP 10.00 the reservation was given up')
  expect(output).toContain('Given back: GBP 25.00. Not given back: nothing.')
  const after = [...before, 'authorize 1000', 'refund 1000', 'refund 500', 'void 1000']
  expect(await summary(dir)).toEqual(after)
  const shop = await openRestored(dir)
  expect(await shop.books()).toEqual(agreed)
  for (const id of orders) expect(await shop.orderOf(id)).toEqual({ status: 'EXPIRED', payments: [] })
  expect(await summary(dir)).toEqual(after)
})

test('a payment that is pending in the backup and captured after it is CAPTURED in the restored shop, even hours later', async () => {
  const source = await openSource()
  const { order, pay } = source.guest('slow')
  const id = await order()
  await source.untilIdle()
  const paying = pay(id, 'tok_timeout_charged')
  await vi.waitUntil(async () => (await ledgerOf(source.dir)).length === 1, 5000)
  const backup = await source.backup()
  await paying
  await source.untilIdle()
  const before = ['authorize 1000', 'capture 1000']
  expect(await summary(source.dir)).toEqual(before)
  const dir = await dieAndMove(source)
  const { code, output } = await run('restore', [backup], { DATA_DIR: dir })
  expect([code, output]).toEqual([0, expect.stringContaining('Given back: nothing.')])
  const shop = await openRestored(dir)
  expect(await shop.orderOf(id)).toEqual({
    status: 'PAID',
    payments: [{ status: 'CAPTURED', capturedAmount: { amount: 1000 }, refundedAmount: { amount: 0 } }],
  })
  expect(await shop.books()).toEqual(agreed)
  expect(await summary(dir)).toEqual(before)
})

test('a refund made after the backup is recorded, and the order is reported for review', async () => {
  const source = await openSource()
  const { as, order, pay } = source.guest('refunded')
  const id = await order()
  await pay(id)
  await source.untilIdle()
  const backup = await source.backup()
  const { refund } = dataOf(await source.ask(cancelOrder, { input: { orderId: id, idempotencyKey: 'all' } }, as)).cancelOrder
  await source.untilIdle()
  const dir = await dieAndMove(source)
  const { code, output } = await run('restore', [backup], { DATA_DIR: dir })
  expect([code, output]).toEqual([2, expect.stringContaining(`${refund.id}  GBP 10.00 of order ${id} was paid back after the backup`)])
  const shop = await openRestored(dir)
  expect(await shop.orderOf(id)).toEqual({
    status: 'PAID',
    payments: [{ status: 'CAPTURED', capturedAmount: { amount: 1000 }, refundedAmount: { amount: 1000 } }],
  })
  expect(await shop.books()).toEqual(agreed)
  expect(await summary(dir)).toEqual(['authorize 1000', 'capture 1000', 'refund 1000'])
})

test('a payment that the restore of an older backup reversed is reported when a newer backup that contains it is restored', async () => {
  const source = await openSource()
  const { order, pay } = source.guest('twice')
  const id = await order()
  await source.untilIdle()
  const older = await source.backup()
  const { payment } = await pay(id)
  await source.untilIdle()
  const younger = await source.backup()
  const dir = await dieAndMove(source)
  expect((await run('restore', [older], { DATA_DIR: dir })).output).toContain('Given back: GBP 10.00.')
  const { code, output } = await run('restore', [younger], { DATA_DIR: await moveLedger(dir) })
  expect([code, output]).toEqual([
    2,
    expect.stringContaining(`${payment.id}  CAPTURED here, and paid back when an older backup was restored`),
  ])
})

test('a payment that the provider does not refund is reported, and the restore exits with 2', async () => {
  const source = await openSource()
  const { order, pay } = source.guest('stuck')
  const id = await order()
  await source.untilIdle()
  const backup = await source.backup()
  await pay(id, 'tok_refund_refused')
  const { code, output } = await run('restore', [backup], { DATA_DIR: await dieAndMove(source) })
  expect([code, output]).toEqual([2, expect.stringContaining('GBP 10.00 could not be paid back: REFUND_REFUSED')])
  expect(output).toContain('Given back: nothing. Not given back: GBP 10.00.')
})
