import type { Caller, Operation, Shop } from '#lab/legacy/client.ts'
import type { Money, Status } from '#lab/legacy/operations.ts'
import { pagesOf } from '#lab/legacy/paging.ts'
import type { After, Page } from '#lab/legacy/readings.ts'
import type { Product } from './prepare.ts'

/** An order as staff see it. */
export type WholeOrder = {
  id: string
  status: Status
  lines: { productId: string; quantity: number; cancelledQuantity: number }[]
  timeline: { kind: string; subject: string | null }[]
  refunds: { id: string; status: string; amount: Money }[]
}

/** A payment as staff see it. */
export type WholePayment = {
  id: string
  status: string
  amount: Money
  capturedAmount: Money
  refundedAmount: Money
  order: { id: string } | null
}

export type Stock = { onHand: number; held: number; available: number }

export type DeadLetter = { consumer: string; eventType: string; reason: string; handledAt: string | null }

const page = 'pageInfo { hasNextPage endCursor }'

const allOrders: Operation<{ allOrders: Page<WholeOrder> }, After & { from: string }> = {
  name: 'allOrders',
  query: `query allOrders($from: DateTime!, $after: String) {
    allOrders(first: 100, after: $after, filter: { placedFrom: $from }) {
      edges { node {
        id status lines { productId quantity cancelledQuantity } timeline { kind subject } refunds { id status amount { amount } }
      } } ${page}
    }
  }`,
}

const allPayments: Operation<{ allPayments: Page<WholePayment> }, After & { from: string }> = {
  name: 'allPayments',
  query: `query allPayments($from: DateTime!, $after: String) {
    allPayments(first: 100, after: $after, filter: { createdFrom: $from }) {
      edges { node {
        id status amount { amount } capturedAmount { amount } refundedAmount { amount } order { id }
      } } ${page}
    }
  }`,
}

const stock: Operation<{ product: Stock | null }, { id: string }> = {
  name: 'stock',
  query: 'query stock($id: ID!) { product(id: $id) { onHand held available } }',
}

const deadLetters: Operation<{ deadLetters: Page<DeadLetter> }, After> = {
  name: 'deadLetters',
  query: `query deadLetters($after: String) {
    deadLetters(first: 100, after: $after) { edges { node { consumer eventType reason handledAt } } ${page} }
  }`,
}

/** What a product has in stock, as the caller sees it: nobody in particular may get an answer that is a moment old. */
export async function stockOf(shop: Shop, { id, sku }: Product, caller?: Caller): Promise<Stock> {
  const { product } = await shop.ask(stock, { id }, caller)
  if (!product) throw new Error(`The product ${sku} is gone.`)
  return product
}

/** All orders placed since then. */
export function ordersSince(shop: Shop, admin: Caller, since: Date): Promise<WholeOrder[]> {
  return collected(pagesOf(shop, allOrders, { from: since.toISOString() }, admin, (data) => data.allOrders))
}

/** All payments started since then. */
export function paymentsSince(shop: Shop, admin: Caller, since: Date): Promise<WholePayment[]> {
  return collected(pagesOf(shop, allPayments, { from: since.toISOString() }, admin, (data) => data.allPayments))
}

/** All events that a consumer has put aside. */
export function parkedEventsOf(shop: Shop, admin: Caller): Promise<DeadLetter[]> {
  return collected(pagesOf(shop, deadLetters, {}, admin, (data) => data.deadLetters))
}

async function collected<T>(all: AsyncGenerator<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of all) items.push(item)
  return items
}
