import { expect, test } from 'vitest'
import { customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { openShop } from './shop.ts'

const read = 'query ($id: ID!) { order(id: $id) { note lines { sku note } } }'

test('an order keeps what was said about its cart, once, for its owner and staff', async () => {
  const { ask, receive, reach, published } = await openShop()
  const id = await reach('AWAITING_PAYMENT')
  await receive(noted(id, 'ring twice'), noted(id, 'another'))
  for (const caller of [customer(), staff('ORDERS_READ')])
    expect(dataOf(await ask(caller, read, { id })).order).toMatchObject({ note: 'ring twice' })
  expect(dataOf(await ask(guest(), read, { id })).order).toBeNull()
  const paid = await reach('PENDING')
  await receive(noted(paid, 'red'))
  expect(await published('order.paid')).toEqual([])
})

test('the note is in the event of a paid order, and goes with the account', async () => {
  const { ask, receive, reach, see, published, steps } = await openNoted()
  const id = await reach('PAYING')
  await receive(noted(id, 'ring twice'))
  await steps(id)
  expect(await published('order.paid')).toMatchObject([{ orderId: id, note: 'ring twice' }])
  expect((await see(id)).status).toBe('PAID')
  await receive({ type: 'user.deleted', userId: 'usr_customer', version: 2 }, noted(id, 'late'))
  const ended = dataOf(await ask(staff('ORDERS_READ'), read, { id })).order
  expect(ended.note).toBe('ring twice')
})

async function openNoted() {
  const shop = await openShop()
  const { captured } = await import('./events.ts')
  return { ...shop, steps: (id: string) => shop.receive(captured(id)) }
}

function noted(orderId: string, note: string): NewEvent {
  return { type: 'cart.noted', orderId, note, lines: [] }
}
