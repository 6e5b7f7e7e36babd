import { expect, test } from 'vitest'
import { admin, customer, dataOf, guest } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { held, mug } from './events.ts'
import { openShop } from './shop.ts'

const list = `query ($filter: AllOrdersFilter, $sort: OrderSort, $first: Int, $after: String) {
  allOrders(filter: $filter, sort: $sort, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`

test('orders are listed by total, in whatever status, page by page', async () => {
  const { orders, found, pages } = await openOrders([300, 100, 200, 200, 400])
  const [a, b, c, d, e] = orders
  expect(await found({}, 'TOTAL_DESC')).toEqual([e, a, d, c, b])
  expect(await found({}, 'TOTAL_ASC')).toEqual([b, c, d, a, e])
  expect(await found({}, 'OLDEST')).toEqual(orders)
  expect(await pages({}, 'TOTAL_DESC', 2)).toEqual([[e, a], [d, c], [b]])
  expect(await pages({}, 'TOTAL_ASC', 2)).toEqual([[b, c], [d, a], [e]])
})

test('orders are found by total, also beside other conditions', async () => {
  const { orders, found, cancel } = await openOrders([300, 100, 200, 200, 400])
  const [a, b, c, d, e] = orders as [string, string, string, string, string]
  expect(await found({ minTotal: 200, maxTotal: 300 })).toEqual([d, c, a])
  expect(await found({ minTotal: 0, maxTotal: 0 })).toEqual([])
  expect(await found({ minTotal: 200 }, 'TOTAL_ASC')).toEqual([c, d, a, e])
  await cancel(b)
  expect(await found({ statuses: ['CANCELLED'] }, 'TOTAL_DESC')).toEqual([b])
  expect(await found({ statuses: ['CANCELLED', 'AWAITING_PAYMENT'], maxTotal: 200 }, 'TOTAL_DESC')).toEqual([d, c, b])
  expect(await found({ owner: 'usr_customer' }, 'TOTAL_DESC')).toEqual([e, a, d, c, b])
  expect(await found({ email: 'ann@example.com', minTotal: 300 }, 'TOTAL_ASC')).toEqual([a, e])
  expect(await found({ ids: [c, e] }, 'TOTAL_DESC')).toEqual([e, c])
  expect(await found({ statuses: [] }, 'TOTAL_DESC')).toEqual([])
})

test('an order without a total is in no list by total, and neither is one in another currency', async () => {
  const { orders, found, place, reach } = await openOrders([300])
  const [pending, refused] = [await place({}, guest()), await reach('REJECTED', {}, guest())]
  expect(await found({}, 'TOTAL_DESC')).toEqual(orders)
  expect(await found({ statuses: ['PENDING', 'REJECTED'] }, 'TOTAL_ASC')).toEqual([])
  expect(await found({ currency: 'eur' })).toEqual([])
  expect(await found({ currency: 'gbp', statuses: ['REJECTED', 'PENDING'] })).toEqual([refused, pending])
  expect(await found({ currency: 'EUR' }, 'TOTAL_DESC')).toEqual([])
})

test('an order is found by how its id begins', async () => {
  const { orders, found, clock, place } = await openOrders([300, 100])
  const [first = ''] = orders
  clock.advance(86_400_000)
  const late = await place()
  expect(await found({ idPrefix: first })).toEqual([first])
  expect(await found({ idPrefix: first.slice(0, -1).toUpperCase() })).toEqual([first])
  expect(await found({ idPrefix: late.slice(0, 11) })).toEqual([late])
  expect(await found({ idPrefix: 'ord_' }, 'OLDEST')).toEqual([...orders, late])
  expect(await found({ idPrefix: 'ord_%' })).toEqual([])
})

/** Opens orders with one order of these totals each, which await payment. */
async function openOrders(totals: number[]) {
  const shop = await openShop()
  const orders: string[] = []
  for (const total of totals) {
    const id = await shop.place({ expectedTotal: total }, customer())
    await shop.handle(held(id, [{ ...mug, quantity: 1, unitPrice: total }]))
    orders.push(id)
  }
  const page = async (variables: object) => dataOf(await shop.ask(admin(), list, { first: 100, ...variables })).allOrders
  const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id)
  return {
    ...shop,
    orders,
    cancel: (orderId: string) => cancelOrder(shop.context(customer()), { orderId, idempotencyKey: orderId }),
    found: async (filter: object, sort?: string) => idsOf(await page({ filter, sort })),
    pages: async (filter: object, sort: string, first: number) => {
      const found: string[][] = []
      for (let after: string | null = null; ; ) {
        const one = await page({ filter, sort, first, after })
        found.push(idsOf(one))
        if (!one.pageInfo.hasNextPage) return found
        after = one.pageInfo.endCursor
      }
    },
  }
}
