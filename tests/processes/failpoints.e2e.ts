import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openShop } from '#app/shop.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { events } from '#schema/events.ts'
import { statuses } from '#subgraphs/orders/order-status.ts'
import { listAll } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { type Goods, guestAt, type Outcome, orderPaths, tooLate } from '#tests/support/order-paths.ts'
import { askAt, persistently, startShop } from '#tests/support/process.ts'
import { dataOf } from '#tests/support/shop.ts'
import { freePort } from '#tools/processes/ports.ts'

// what is removed ended long ago, a cart that is left is no order yet, and who claims an order reads it: no step of an order follows
const besides = ['order.removed', 'order.claimed', 'cart.abandoned', 'cart.recovered']
const saga = Object.entries(events).filter(([type]) => /^(order|cart|stock\.(held|refused)|payment)/.test(type) && !besides.includes(type))

const stock = 100_000
const root = { email: 'root@example.com', password: 'a-long-password', displayName: 'Root' }

const statistics =
  'query ($from: DateTime!, $to: DateTime!, $statuses: [OrderStatus!]) { reconciliation(from: $from, to: $to, first: 500) { compared next inFlight { orderId } differences { kind subject message } } product(sku: "PLENTY") { onHand held } coupon(code: "WELCOME10") { used } allOrders(first: 1, filter: { statuses: $statuses }) { totalCount } allPayments(first: 1, filter: { statuses: [CAPTURED] }) { totalCount } }'

test.concurrent.for([0, 1])(
  'a shop that is killed at every failpoint of the saga (half %i) loses no order, charges no order twice, and leaks no hold and no use of a coupon',
  async (half, { onTestFinished }) => {
    const dir = mkdtempSync(join(tmpdir(), 'bazaar-failpoints-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const port = await freePort()
    const settings = { DATA_DIR: dir, PORT: String(port), PROVIDER_TIMEOUT_MS: '100', LOG_LEVEL: 'silent' }
    const goods = await prepare(settings)
    const failpoints = (await allFailpoints()).filter((_, at) => at % 2 === half)
    const shop = supervise(settings, failpoints)
    onTestFinished(shop.stop)
    const { outcomes, unreached } = await dieAtEach(shop, port, goods)
    const books = await booksAt(port)
    const statuses = await statusesOf(port, outcomes)
    await shop.stop()
    expect(unreached).toEqual([])
    expect(books.reconciliation.differences).toEqual([])
    expect(statuses).toEqual(outcomes.map(({ expected }) => expected))
    expect(books.allOrders.totalCount).toBe(outcomes.length)
    const ledger = await chargesOf(dir)
    expect(ledger.filter(({ verb, answer }) => verb === 'capture' && answer.outcome === 'APPROVED').length).toBe(
      books.allPayments.totalCount,
    )
    expect(books.product.held).toBe(0)
    expect(books.coupon.used).toBe(outcomes.filter(({ usesCoupon }) => usesCoupon).length)
    console.log(`${failpoints.length} failpoints, ${outcomes.length} orders, ${books.allPayments.totalCount} paid`)
  },
)

async function prepare(settings: Record<string, string>): Promise<Goods> {
  const shop = await openShop({ config: readConfig({ ...settings, NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent' }) })
  const ask = async (query: string, input: object, token?: string) =>
    (
      await shop.router.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: token ? { authorization: `Bearer ${token}` } : {},
        payload: { query, variables: { input } },
      })
    ).json()
  await ask('mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }', root)
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'test' }), root.email)
  await shop.untilIdle()
  const token = await login(ask)
  const add = async (sku: string, amount: number) =>
    dataOf(
      await ask(
        'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
        { name: sku, sku, price: 500, stock: amount },
        token,
      ),
    ).createProduct.product.id
  const coupon = { code: 'WELCOME10', percent: 10 }
  await ask('mutation ($input: CreateCouponInput!) { createCoupon(input: $input) { userErrors { code } } }', coupon, token)
  const goods = { plenty: await add('PLENTY', stock), none: await add('NONE', 0), coupon: coupon.code }
  await shop.untilIdle()
  await shop.close()
  return goods
}

async function login(ask: (query: string, input: object) => Promise<Parameters<typeof dataOf>[0]>): Promise<string> {
  return dataOf(
    await ask('mutation ($input: LoginInput!) { login(input: $input) { accessToken } }', { email: root.email, password: root.password }),
  ).login.accessToken
}

/** Returns every failpoint of every event of the saga, and of every call to the provider. */
async function allFailpoints(): Promise<string[]> {
  const subgraphs = (await loadSubgraphs()).filter(({ name }) => name !== 'admin')
  const published = saga.flatMap(([type, { producer }]) =>
    ['before-commit', 'after-commit', 'after-send'].map((stage) => `${producer}/${type}/${stage}`),
  )
  const handled = subgraphs.flatMap(({ name, subscribesTo }) =>
    saga
      .filter(([type]) => subscribesTo.includes(type))
      .flatMap(([type]) => ['before-handled', 'after-handled'].map((stage) => `${name}/${type}/${stage}`)),
  )
  const called = ['authorize', 'capture', 'void', 'refund'].flatMap((verb) =>
    ['before-answer', 'after-answer'].map((stage) => `payments/${verb}/${stage}`),
  )
  return [...published, ...handled, ...called]
}

/** Restarts the shop whenever it dies, each time with the next failpoint, and at the end without one. */
function supervise(settings: Record<string, string>, failpoints: string[]) {
  const left = [...failpoints]
  const start = () => {
    const failpoint = left.shift() ?? ''
    return { failpoint, ...startShop({ ...settings, FAIL_AT: failpoint }) }
  }
  let [current, stopped] = [start(), false]
  const run = (async () => {
    for (;;) {
      await current.died
      if (stopped) return
      current = start()
    }
  })()
  return {
    process: () => current,
    stop: async () => {
      stopped = true
      current.kill('SIGTERM')
      await run
    },
  }
}

/** Places orders in rounds until the shop has died at each failpoint. Returns the expected status of each order, and the failpoints not reached. */
async function dieAtEach(shop: ReturnType<typeof supervise>, port: number, goods: Goods) {
  const [outcomes, unreached]: [Outcome[], string[]] = [[], []]
  for (let round = 0; shop.process().failpoint; round += 1) {
    const process = shop.process()
    outcomes.push(...(await trade(port, `round-${round}`, goods, process.failpoint.includes('/void/'))))
    const died = await Promise.race([process.died, sleep(1500, 'alive', { ref: false })])
    if (died === 'alive') unreached.push(process.failpoint)
    if (died === 'alive') process.kill()
    while (shop.process() === process) await sleep(5)
    if (round % 5 === 4) console.log(`round ${round + 1}: died at ${process.failpoint}`)
  }
  return { outcomes, unreached }
}

async function trade(port: number, name: string, goods: Goods, withVoid: boolean): Promise<Outcome[]> {
  const all = Object.entries({ ...orderPaths, ...(withVoid && { tooLate }) })
  return Promise.all(all.map(([path, go]) => go(guestAt(port, `${name}-${path}`.padEnd(22, '-')), goods)))
}

function booksAt(port: number) {
  return persistently(async () => {
    const ask = askAt(port)
    const token = await login((query, input) => ask(query, { input }))
    const books = dataOf(await ask(statistics, { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', statuses }, { token }))
    if (books.reconciliation.inFlight.length > 0) throw new Error(`in flight: ${JSON.stringify(books.reconciliation.inFlight)}`)
    // what was held for a paid order is sold half a second later at the latest
    if (books.product.held > 0) throw new Error(`held: ${books.product.held}`)
    return books
  }, 60_000)
}

async function statusesOf(port: number, outcomes: Outcome[]): Promise<string[]> {
  const token = await login((query, input) => askAt(port)(query, { input }))
  const page = async (ids: string[]) =>
    dataOf(
      await askAt(port)(
        'query ($ids: [ID!]) { allOrders(first: 100, filter: { ids: $ids }) { edges { node { id status } } } }',
        { ids },
        { token },
      ),
    ).allOrders.edges
  const found = new Map<string, string>()
  for (let at = 0; at < outcomes.length; at += 100)
    for (const { node } of await page(outcomes.slice(at, at + 100).map(({ orderId }) => orderId))) found.set(node.id, node.status)
  return outcomes.map(({ orderId }) => found.get(orderId) ?? 'LOST')
}

async function chargesOf(dir: string) {
  const provider = await openProvider(readConfig({ DATA_DIR: dir }))
  return listAll(provider).finally(provider.close)
}
