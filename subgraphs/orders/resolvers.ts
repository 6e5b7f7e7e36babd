import { can } from '#kit/context.ts'
import { money } from '#schema/money.ts'
import { cancelOrder } from './cancellations.ts'
import { updateOrderStatus } from './fulfilment.ts'
import { cancelledTotal, findLine, linesOf } from './order-lines.ts'
import { isUnpaid, nextStatuses } from './order-status.ts'
import { findOrder, listAllOrders, listOrdersOf, listOwnOrders } from './orders.ts'
import { placeOrder, whenDecided } from './placements.ts'
import { orderFacts } from './reconciliation.ts'
import { refundedTotal, refundsOf } from './refunds.ts'
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
    updateOrderStatus: async (_, { input }, ctx) => ({ order: await updateOrderStatus(ctx, input) }),
  },
  Order: {
    __resolveReference: async ({ id }, ctx) => (await findOrder(ctx, id)) ?? null,
    nextStatuses: ({ status }, _, ctx) => nextStatuses(status, can(ctx, 'ORDERS_WRITE')),
    lines: (order, _, ctx) => linesOf(ctx, order),
    total: ({ total, currency }) => (total === null ? null : money(total, currency)),
    expectedTotal: ({ expectedTotal, currency }) => money(expectedTotal, currency),
    cancelledTotal: async (order, _, ctx) => money(await cancelledTotal(ctx, order), order.currency),
    refundedTotal: async (order, _, ctx) => money(await refundedTotal(ctx, order), order.currency),
    expiresAt: ({ status, expiresAt }) => (isUnpaid(status) ? expiresAt : null),
    user: ({ owner }) => (owner.startsWith('usr_') ? { id: owner } : null),
    timeline: ({ id }, _, ctx) => ctx.load.many(timeline, 'orderId', id),
    refunds: (order, _, ctx) => refundsOf(ctx, order),
  },
  OrderLine: {
    __resolveReference: async ({ id }, ctx) => (await findLine(ctx, id)) ?? null,
    product: ({ productId }) => ({ id: productId }),
    unitPrice: ({ unitPrice, currency }) => money(unitPrice, currency),
    lineTotal: ({ unitPrice, quantity, currency }) => money(unitPrice * quantity, currency),
  },
  OrderRefund: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  OrderRefundLine: {
    line: async ({ lineId }, _, ctx) => (await ctx.load.one(orderLines, 'id', lineId)) as OrderLineRow,
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    orderFacts: (range, _, ctx) => orderFacts(ctx, range),
  },
  User: {
    orders: async ({ id }, args, ctx) => (await listOrdersOf(ctx, id, args)) ?? null,
  },
}

function withRefusals(order: OrderRow) {
  return { order, userErrors: order.refusals }
}
