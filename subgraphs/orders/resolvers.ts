import { type Context, can, isOwnOr } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { healthOf } from '#kit/observe/health.ts'
import { money } from '#schema/money.ts'
import { cancelOrder } from './cancellations.ts'
import { mayRead } from './claims.ts'
import { emailOf } from './customers.ts'
import { exportOrders } from './exports.ts'
import { updateOrderStatus } from './fulfilment.ts'
import { cancelledTotal, findLine, linesOf, subtotalOf } from './order-lines.ts'
import { isUnpaid, nextStatuses } from './order-status.ts'
import { findOrder, listAllOrders, listOrdersOf, listOwnOrders } from './orders.ts'
import { listPersonalData } from './personal-data.ts'
import { placeOrder, whenDecided } from './placements.ts'
import { orderFacts } from './reconciliation.ts'
import { isPaidBack, refundedTotal, refundsOf } from './refunds.ts'
import type { Resolvers } from './schema.generated.ts'
import { type OrderLineRow, type OrderRow, orderLines, timeline } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    order: async (_, { id }, ctx) => (await findOrder(ctx, id)) ?? null,
    orders: (_, args, ctx) => listOwnOrders(ctx, args),
    allOrders: (_, args, ctx) => listAllOrders(ctx, args),
  },
  Mutation: {
    placeOrder: async (_, { input }, ctx) => withRefusals(await whenDecided(ctx, await placeOrder(ctx, input))),
    cancelOrder: (_, { input }, ctx) => cancelOrder(ctx, input),
    updateOrderStatus: (_, { input }, ctx) => currentAs('order', updateOrderStatus(ctx, input)),
    exportOrders: (_, { input }, ctx) => exportOrders(ctx, input),
  },
  Order: {
    __resolveReference: async ({ id }, ctx) => (await findOrder(ctx, id)) ?? null,
    nextStatuses: (order, _, ctx) => nextStatusesOf(ctx, order),
    lines: (order, _, ctx) => linesOf(ctx, order),
    total: ({ total, currency }) => priced(total, currency),
    subtotal: (order) => priced(subtotalOf(order), order.currency),
    discounts: ({ discount, currency }) => (discount ? [{ code: discount.code, amount: money(discount.amount, currency) }] : []),
    expectedTotal: ({ expectedTotal, currency }) => money(expectedTotal, currency),
    cancelledTotal: async (order, _, ctx) => money(await cancelledTotal(ctx, order), order.currency),
    refundedTotal: async (order, _, ctx) => money(await refundedTotal(ctx, order), order.currency),
    email: async (order, _, ctx) => (mayRead(ctx, order) ? await emailOf(ctx, order) : null),
    shippingAddress: (order, _, ctx) => (mayRead(ctx, order) ? order.shippingAddress : null),
    note: (order, _, ctx) => (mayRead(ctx, order) ? (order.notes?.note ?? null) : null),
    expiresAt: ({ status, expiresAt }) => (isUnpaid(status) ? expiresAt : null),
    user: ({ owner }, _, ctx) => (owner.startsWith('usr_') && isOwnOr(ctx, owner, 'ORDERS_READ') ? { id: owner } : null),
    timeline: ({ id }, _, ctx) => ctx.load.many(timeline, 'orderId', id),
    refunds: (order, _, ctx) => refundsOf(ctx, order),
  },
  OrderLine: {
    __resolveReference: async ({ id }, ctx) => (await findLine(ctx, id)) ?? null,
    product: ({ productId }) => ({ id: productId }),
    note: async ({ orderId, productId }, _, ctx) => (await findOrder(ctx, orderId))?.notes?.lines[productId] ?? null,
    unitPrice: ({ unitPrice, currency }) => money(unitPrice, currency),
    discount: ({ discount, currency }) => money(discount ?? 0, currency),
    lineTotal: ({ unitPrice, quantity, currency }) => money(unitPrice * quantity, currency),
  },
  OrderRefund: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  OrderRefundLine: {
    line: async ({ lineId }, _, ctx) => (await ctx.load.one(orderLines, 'id', lineId)) as OrderLineRow,
  },
  Health: {
    orders: (_, __, ctx) => healthOf(ctx),
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    orderFacts: (range, _, ctx) => orderFacts(ctx, range),
  },
  User: {
    orders: async ({ id }, args, ctx) => (await listOrdersOf(ctx, id, args)) ?? null,
    dataInOrders: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}

async function nextStatusesOf(ctx: Context, order: OrderRow) {
  const isStaff = can(ctx, 'ORDERS_WRITE')
  return nextStatuses(order.status, isStaff, isStaff && isPaidBack(order, await refundsOf(ctx, order)))
}

function priced(amount: number | null, currency: string) {
  return amount === null ? null : money(amount, currency)
}

function withRefusals(order: OrderRow) {
  return { order, userErrors: order.refusals }
}
