import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { openPayments } from './test-payments.ts'

const ofOrder = 'query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) { ... on Order { payments { id } } } }'
const initiate = 'mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { id } userErrors { code } } }'

test('payments of an order are seen by the user who has claimed it too, in every place, and by no other', async () => {
  const { guestOrder, payFor, receive, seenBy } = await openClaims()
  const orderId = await guestOrder()
  const id = await payFor(orderId)
  expect(await seenBy(customer(), orderId, id)).toEqual({ one: null, listed: [], ofOrder: [], exported: [] })
  await receive(claimed([orderId]), claimed([orderId]))
  expect(await seenBy(customer(), orderId, id)).toMatchObject({ one: { id }, listed: [id], ofOrder: [{ id }] })
  expect(await seenBy(guest(), orderId, id)).toMatchObject({ one: { id }, listed: [id] })
  expect(await seenBy({ ...customer(), guest: guest().guest ?? '' }, orderId, id)).toMatchObject({ listed: [id] })
  expect(await seenBy(customer('usr_other'), orderId, id)).toEqual({ one: null, listed: [], ofOrder: [], exported: [] })
})

test('the export of who has claimed an order has its payments with their ledger', async () => {
  const { guestOrder, payFor, receive, seenBy } = await openClaims()
  const orderId = await guestOrder()
  const id = await payFor(orderId)
  await receive(claimed([orderId]))
  const { exported } = await seenBy(customer(), orderId, id)
  expect(new Set(exported)).toEqual(new Set(['claims', 'payments', 'ledger']))
})

test('an order that is claimed before it can be paid is paid by the user or the guest', async () => {
  const { newOrder, receive, confirmed, ask, seenBy } = await openClaims()
  const orderId = newOrder()
  await receive(claimed([orderId]), confirmed(orderId, { owner: guest().guest ?? '' }))
  const input = { orderId, method: 'tok_decline', idempotencyKey: 'k1' }
  expect(codesOf(await ask(customer('usr_other'), initiate, { input }))).toEqual(['NOT_FOUND'])
  const declined = dataOf(await ask(customer(), initiate, { input })).initiatePayment.payment.id
  const paid = dataOf(await ask(guest(), initiate, { input: { ...input, method: 'tok_approve', idempotencyKey: 'k2' } })).initiatePayment
  expect((await seenBy(customer(), orderId, paid.payment.id)).listed).toEqual([paid.payment.id, declined])
})

test('nothing is left of a claim when its order is removed', async () => {
  const { newOrder, receive, ask } = await openClaims()
  const orderId = newOrder()
  await receive(claimed([orderId]), { type: 'order.removed', orderIds: [orderId] })
  expect(await exportOf(ask, customer())).toEqual([])
})

type Ask = Awaited<ReturnType<typeof openPayments>>['ask']

async function openClaims() {
  const shop = await openPayments()
  const { ask } = shop
  return {
    ...shop,
    guestOrder: () => shop.order({ owner: guest().guest ?? '' }),
    payFor: async (orderId: string): Promise<string> => (await shop.pay(orderId, {}, guest())).payment.id,
    seenBy: async (caller: Caller, orderId: string, id: string) => {
      const { payment, payments } = dataOf(
        await ask(caller, 'query ($id: ID!) { payment(id: $id) { id } payments { edges { node { id } } } }', { id }),
      )
      return {
        one: payment,
        listed: payments.edges.map(({ node }: { node: { id: string } }) => node.id),
        ofOrder: dataOf(await ask(caller, ofOrder, { id: orderId }))._entities[0].payments,
        exported: caller.sub ? await exportOf(ask, caller) : [],
      }
    },
  }
}

/** The tables of which the caller's export has rows. */
async function exportOf(ask: Ask, caller: Caller): Promise<string[]> {
  const own = `{ _entities(representations: [{ __typename: "User", id: "${caller.sub}" }]) { ... on User { dataInPayments { rows { table } } } } }`
  return dataOf(await ask(caller, own))._entities[0].dataInPayments.rows.map(({ table }: { table: string }) => table)
}

function claimed(orderIds: string[]): NewEvent {
  return { type: 'order.claimed', userId: 'usr_customer', orderIds }
}
