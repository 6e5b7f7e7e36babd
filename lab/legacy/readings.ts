import type { Operation } from './client.ts'
import type { Money, PlacedOrder, Product } from './operations.ts'

export type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
export type After = { after: string | null }

export type Movement = { kind: 'ADJUSTED' | 'HELD' | 'RELEASED' | 'SOLD' | 'RESTOCKED'; onHand: number; held: number }
export type Ledger = { id: string; stockMovements: Page<Movement> }
export type StockedProduct = Product & Ledger & { onHand: number; held: number }

type Placed = After & { from: string }

export type Line = { sku: string; quantity: number; cancelledQuantity: number; unitPrice: Money; lineTotal: Money }
export type WholeOrder = Omit<PlacedOrder, 'refunds'> & {
  placedAt: string
  updatedAt: string
  total: Money | null
  refundedTotal: Money
  lines: Line[]
  refunds: { status: 'REQUESTED' | 'DONE' | 'FAILED'; settledAt: string | null }[]
  payments: { status: string; capturedAmount: Money; refundedAmount: Money }[]
}

export type Range = { from: string; to: string }
export type Statistics = {
  paidOrders: number
  sales: Money
  refunds: Money
  unitsSold: number
  unitsCancelled: number
  topProducts: { sku: string | null; units: number; sales: Money }[]
}

export type Reconciliation = {
  compared: number
  differences: { kind: string; subject: string; message: string; ageSeconds: number | null }[]
  inFlight: { orderId: string; ageSeconds: number; waitingFor: string[] }[]
}

const page = 'pageInfo { hasNextPage endCursor }'

export const products: Operation<{ products: Page<Product> }, After & { prefix: string }> = {
  name: 'products',
  query: `query products($prefix: String!, $after: String) {
    products(first: 100, after: $after, filter: { skuPrefix: $prefix, includeArchived: true }) {
      edges { node { id sku price { amount } createdAt } } ${page}
    }
  }`,
}

const movements = `edges { node { kind onHand held } } ${page}`

export const stock: Operation<{ products: Page<StockedProduct> }, After & { prefix: string }> = {
  name: 'stock',
  query: `query stock($prefix: String!, $after: String) {
    products(first: 40, after: $after, filter: { skuPrefix: $prefix, includeArchived: true }) {
      edges { node { id sku price { amount } createdAt onHand held stockMovements(first: 50) { ${movements} } } } ${page}
    }
  }`,
}

export const ledger: Operation<{ product: Ledger | null }, After & { id: string }> = {
  name: 'ledger',
  query: `query ledger($id: ID!, $after: String) {
    product(id: $id) { id stockMovements(first: 100, after: $after) { ${movements} } }
  }`,
}

export const placedOrders: Operation<{ allOrders: Page<PlacedOrder> }, Placed> = {
  name: 'placedOrders',
  query: `query placedOrders($from: DateTime!, $after: String) {
    allOrders(first: 100, after: $after, filter: { placedFrom: $from }) {
      edges { node { id status email shippingAddress { line2 } refunds { status } } } ${page}
    }
  }`,
}

export const wholeOrders: Operation<{ allOrders: Page<WholeOrder> }, Placed> = {
  name: 'wholeOrders',
  query: `query wholeOrders($from: DateTime!, $after: String) {
    allOrders(first: 50, after: $after, filter: { placedFrom: $from }) {
      edges { node {
        id status email shippingAddress { line2 } placedAt updatedAt total { amount } refundedTotal { amount }
        lines { sku quantity cancelledQuantity unitPrice { amount } lineTotal { amount } }
        refunds { status settledAt }
        payments { status capturedAmount { amount } refundedAmount { amount } }
      } }
      ${page}
    }
  }`,
}

export const systemStats: Operation<{ systemStats: Statistics }, Range> = {
  name: 'systemStats',
  query: `query systemStats($from: DateTime!, $to: DateTime!) {
    systemStats(from: $from, to: $to) {
      paidOrders sales { amount } refunds { amount } unitsSold unitsCancelled
      topProducts(first: 100) { sku units sales { amount } }
    }
  }`,
}

export const reconciliation: Operation<{ reconciliation: Reconciliation }, Range> = {
  name: 'reconciliation',
  query: `query reconciliation($from: DateTime!, $to: DateTime!) {
    reconciliation(from: $from, to: $to) {
      compared
      differences { kind subject message ageSeconds }
      inFlight { orderId ageSeconds waitingFor }
    }
  }`,
}
