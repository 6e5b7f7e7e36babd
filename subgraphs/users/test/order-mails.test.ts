import { expect, test } from 'vitest'
import { admin, customer } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { mailOrderPaid } from '#subgraphs/users/mail/order-mails.ts'
import { decoded, hour, openMails, paid, updateSettings } from './mails.ts'
import { deleteUser } from './testing.ts'

test('a paid order is confirmed once to its customer, in text and in HTML', async () => {
  const { receive, mails, server } = await openMails()
  await receive(paid('ord_1'), paid('ord_1'))
  expect(server.received).toHaveLength(1)
  const [letter] = server.received
  expect(letter).toMatchObject({ from: 'shop@bazaar.test', to: 'usr_customer@example.com' })
  expect(letter?.raw).toContain('Subject: Your order ord_1')
  expect(letter?.raw).toContain('Auto-Submitted: auto-generated')
  expect(decoded(letter?.raw)).toMatch(/text\/plain.*2 × Teapot {3}£25\.00.*text\/html.*Teapot<\/td>/s)
  const [mail] = await mails()
  expect(mail).toMatchObject({ kind: 'ORDER_PAID', status: 'SENT', user: { id: 'usr_customer' }, attempts: 1, failure: null })
  expect(letter?.messageId).toBe(`<${mail.id}@bazaar.test>`)
})

test('a guest gets letters at the address of the order, and a user at the one given with it', async () => {
  const { receive, server } = await openMails()
  await receive(
    paid('ord_1', { owner: 'guesthash', email: 'guest@example.com' }),
    paid('ord_2', { email: 'work@example.com' }),
    paid('ord_3', { owner: 'guesthash' }),
  )
  expect(server.received.map(({ to }) => to)).toEqual(['guest@example.com', 'work@example.com'])
})

test('each change of an order that its customer wants to know has a letter', async () => {
  const { receive, mails } = await openMails()
  const moved = (status: string, version: number): NewEvent => ({
    type: 'order.moved',
    orderId: 'ord_1',
    status,
    owner: 'usr_customer',
    version,
  })
  await receive(moved('AWAITING_PAYMENT', 4), paid('ord_1'), moved('PROCESSING', 7), moved('SHIPPED', 8), moved('DELIVERED', 9))
  await receive({ type: 'order.refunded', orderId: 'ord_1', refundId: 'ref_1', owner: 'usr_customer', amount: 100, currency: 'GBP' })
  // of an earlier version, without an owner
  await receive({ type: 'order.moved', orderId: 'ord_2', status: 'SHIPPED', version: 8 })
  expect((await mails()).map(({ kind }: { kind: string }) => kind)).toEqual([
    'ORDER_REFUNDED',
    'ORDER_SHIPPED',
    'ORDER_PAID',
    'ORDER_PAYMENT_FAILED',
  ])
})

test('letters are in the language of the user', async () => {
  const { ask, receive, server } = await openMails()
  await ask(customer(), updateSettings, { input: { locale: 'de-AT' } })
  await receive(paid('ord_1'), paid('ord_2', { owner: 'guesthash', email: 'guest@example.com' }))
  expect(server.received.map(({ raw }) => decoded(raw).includes('Guten Tag'))).toEqual([true, false])
  expect(decoded(server.received[0]?.raw)).toContain('Guten Tag Zoë Müller,')
})

test('who wants no letters about orders gets none, and a deleted user has none left', async () => {
  const { ask, codesFrom, receive, mails, server } = await openMails()
  await receive(paid('ord_1'))
  await ask(customer(), updateSettings, { input: { orderEmails: false } })
  await receive(paid('ord_2'))
  expect(server.received).toHaveLength(1)
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  await receive(paid('ord_3'))
  expect(await mails()).toEqual([])
  expect(server.received).toHaveLength(1)
})

test('what happened more than a day ago is no news', async () => {
  const { context, mails, clock } = await openMails()
  const event = { ...paid('ord_1'), id: 'evt_1', producer: 'orders', seq: 1, requestId: 'req', occurredAt: clock().toISOString() }
  const handle = () => context().write((tx) => mailOrderPaid(tx, event as EventOf<'order.paid'>))
  clock.advance(25 * hour)
  await handle()
  expect(await mails()).toEqual([])
  clock.advance(-2 * hour)
  await handle()
  expect(await mails()).toHaveLength(1)
})
