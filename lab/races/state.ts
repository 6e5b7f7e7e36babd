import { type Answer, type Arena, type As, codesOf, type Data } from './arena.ts'

/** What the graph shows of a scenario's rows, without ids, times and versions. */
export type State = { [key: string]: unknown }

type Own = { cart: unknown; orders: { edges: { node: { id: string } }[] } }
type Rows = { guests?: As[]; users?: string[]; products: string[] }

const wrappers = ['edges', 'node', 'amount', 'kind']

const orderFields = `status reason total { amount } cancelledTotal { amount } refundedTotal { amount }
  lines { name quantity cancelledQuantity unitPrice { amount } } timeline { kind }
  refunds { status reason failure amount { amount } }
  payments { status failureReason note capturedAmount { amount } refundedAmount { amount } ledger { kind }
    refunds { status reason failureReason amount { amount } } }`

const cartFields = 'cart { lines { quantity product { name } } checkedOutBy { status } }'

const productFields = `products(first: 10, filter: { ids: $products, includeArchived: true }) { edges { node {
  name price { amount } archived available onHand held stockMovements(first: 50) { edges { node { kind onHand held } } } } } }`

const ordersQuery = `query ($orders: [ID!], $products: [ID!]) {
  allOrders(filter: { ids: $orders }) { edges { node { ${orderFields} } } } ${productFields} }`

const ownQuery = `query { ${cartFields} orders(first: 20) { edges { node { id } } } }`
const userQuery = `query ($user: ID!) { user(id: $user) { ${cartFields} orders(first: 20) { edges { node { id } } } } }`

export { told }

/** The same for the same facts: lists in one order, connections and amounts without their wrapping. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort(byText)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first && wrappers.includes(first[0])) return canonical(first[1])
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** The carts, orders, payments and products of some shoppers, as staff see them. */
export async function readTrade({ ask, admin }: Arena, { guests = [], users = [], products }: Rows): Promise<State> {
  const ofGuests: Promise<Own>[] = guests.map(async (as) => told(await ask(ownQuery, {}, as)))
  const ofUsers: Promise<Own>[] = users.map(async (user) => told(await ask(userQuery, { user }, admin)).user)
  const own = await Promise.all([...ofGuests, ...ofUsers])
  const orders = own.flatMap((one) => one.orders.edges.map(({ node }) => node.id))
  const { allOrders, ...more } = told(await ask(ordersQuery, { orders, products }, admin))
  return { carts: own.map(({ cart }) => cart), orders: allOrders, ...more }
}

/** The codes that a question is answered with: a way to see whether a password or a token still holds. */
export async function codesFor(answer: Promise<Answer>): Promise<string> {
  return codesOf(await answer).join() || 'OK'
}

function told({ data, errors }: Answer): Data {
  if (errors) throw new Error(`The state cannot be read: ${JSON.stringify(errors)}`)
  return data
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : Number(a > b)
}
