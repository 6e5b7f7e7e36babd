import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openShop } from '#app/shop.ts'
import { nobody } from '#kit/context.ts'
import type { ClientError } from '#kit/errors.ts'
import type { RuntimeOptions } from '#kit/subgraph.ts'
import { placeDatabase } from '#kit/test/migrated.ts'
import { codesOf, dataOf, testConfig } from '#kit/test/testing.ts'
import { address } from '#lab/buyer.ts'
import { CreateProduct, FillCart, Pay, PlaceOrder } from '#lab/documents/documents.generated.ts'
import { type GraphQLDocument, headersOf, requestOf } from '#lab/transport.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import { placeLedger } from '#subgraphs/payments/providers/sandbox/company/test/testing.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

export type Answer = { data?: Record<string, unknown> | null; errors?: ClientError[] }
export type As = { token?: string; guest?: string }

export type Ask = (document: GraphQLDocument<unknown, never>, variables?: object, as?: As) => Promise<Answer>

/** A shop as its clients see it, in one process or in several. */
export type Front = Pick<TestShop, 'ask' | 'register' | 'login' | 'addProduct' | 'registerAdmin' | 'untilIdle'>

export type TestShop = Awaited<ReturnType<typeof openTestShop>>

/** What the clients of the tests say they are. */
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'
const registerDocument = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }'
const loginDocument = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'

export { address, codesOf, dataOf }

/** Returns the first steps of a client in any shop. `run` becomes part of names and SKUs, so that several runs can share a shop. */
export function clientOf(ask: Ask, run = '') {
  return {
    /** Returns the token of a new user. */
    register: async (name: string): Promise<string> =>
      dataOf(await ask(registerDocument, { input: { ...credentials(name + run), displayName: name } })).register.accessToken,
    login: async (input: string | { email: string; password: string }): Promise<string> =>
      dataOf(await ask(loginDocument, { input: typeof input === 'string' ? credentials(input + run) : input })).login.accessToken,
    /** Returns the id of a new product. */
    addProduct: async (token: string, input: { sku: string; stock: number; price?: number }): Promise<string> =>
      dataOf(await ask(CreateProduct, { input: { name: input.sku, price: 500, ...input, sku: input.sku + run } }, { token })).createProduct
        .product.id,
  }
}

/** Opens the whole shop on new databases. It is asked through the router, as clients do. */
export async function openTestShop({ settings = {}, ...place }: Partial<RuntimeOptions> & { settings?: Record<string, string> } = {}) {
  const config = place.config ?? testConfig(settings)
  for (const dir of subgraphDirs()) await placeDatabase(join(config.DATA_DIR, `${basename(dir)}.db`), join(dir, 'migrations'))
  await placeLedger(config)
  const shop = await openShop({ synchronous: 'OFF', ...place, config })
  onTestFinished(() => shop.close())

  const send = (body: object, as: As = {}) =>
    shop.router.app.inject({ method: 'POST', url: '/graphql', headers: { ...headersOf(as), 'user-agent': browser }, payload: body })
  const ask: Ask = async (document, variables = {}, as = {}) => (await send(requestOf(document, variables), as)).json()
  const client = clientOf(ask)

  /** Returns the token of a new user who holds every permission. */
  const registerAdmin = async (): Promise<string> => {
    await client.register('root')
    await shop.untilIdle()
    await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'test' }), credentials('root').email)
    await shop.untilIdle()
    return client.login('root')
  }

  return { ...shop, ...client, send, ask, registerAdmin }
}

/** Returns the steps of a shopper to a paid order, each through the public graph. */
export function shopper({ ask }: Pick<TestShop, 'ask'>, as: As) {
  const fill = async (lines: { productId: string; quantity: number }[]) =>
    dataOf(await ask(FillCart, { input: { lines } }, as)).addToCart.cart
  const place = async (cart: { id: string; subtotal: { amount: number } }, idempotencyKey = cart.id) => {
    const input = {
      cartId: cart.id,
      expectedTotal: cart.subtotal.amount,
      idempotencyKey,
      email: 'guest@example.com',
      shippingAddress: address,
    }
    return dataOf(await ask(PlaceOrder, { input }, as)).placeOrder
  }
  const payFor = async (orderId: string, method = 'tok_approve', idempotencyKey = `pay-${orderId}`) =>
    dataOf(await ask(Pay, { input: { orderId, method, idempotencyKey } }, as)).initiatePayment
  return {
    fill,
    place,
    pay: payFor,
    /** Fills a cart, orders it and pays it; returns the order's id. */
    buy: async (lines: { productId: string; quantity: number }[]): Promise<string> => {
      const { order } = await place(await fill(lines))
      await payFor(order.id)
      return order.id
    },
  }
}

function credentials(name: string) {
  return { email: `${name}@example.com`, password: 'a-long-password' }
}
