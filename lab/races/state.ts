import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Caller, Client } from '#lab/client.ts'
import {
  type OwnCartAndOrdersQuery as CartAndOrders,
  CartAndOrdersOfUser,
  OwnCartAndOrders,
  TradeState,
} from '#lab/documents/documents.generated.ts'
import type { RaceShop } from './shop.ts'

/** What the graph shows of a scenario's rows, without ids, times and versions. */
export type State = Record<string, unknown>

const wrappers = ['edges', 'node', 'amount', 'kind']

/** The same for the same facts: lists in one order, connections and amounts without their wrapping. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort(byText)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first && wrappers.includes(first[0])) return canonical(first[1])
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** Reads the carts and orders of these shoppers, with their payments, and these products with their stock. */
export async function readTrade(shop: RaceShop, shoppers: Caller[], products: string[]): Promise<State> {
  return tradeOf(shop, await Promise.all(shoppers.map((shopper) => read(shop.client, OwnCartAndOrders, {}, shopper))), products)
}

/** The same of a user as the admin sees it, and whether the user is deleted. */
export async function readTradeOf(shop: RaceShop, id: string, products: string[]): Promise<State> {
  const { user } = await read(shop.client, CartAndOrdersOfUser, { id }, shop.admin)
  return { deleted: Boolean(user?.deletedAt), ...(await tradeOf(shop, user ? [user] : [], products)) }
}

/** Asks once. Throws where the answer is not whole. */
export async function read<Data, Variables extends object>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  caller: Caller,
): Promise<Data> {
  const { data, errors } = await client.askOnce(document, variables, caller)
  if (!data || errors.length > 0) throw new Error(`The state cannot be read: ${JSON.stringify(errors)}`)
  return data
}

async function tradeOf({ client, admin }: RaceShop, shoppers: CartAndOrders[], products: string[]): Promise<State> {
  const orders = shoppers.flatMap((shopper) => shopper.orders?.edges.map(({ node }) => node.id) ?? [])
  const state = await read(client, TradeState, { orders, products }, admin)
  return { carts: shoppers.map(({ cart }) => cart), orders: state.allOrders, products: state.products }
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : Number(a > b)
}
