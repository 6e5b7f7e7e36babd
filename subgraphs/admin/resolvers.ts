import type { Context } from '#kit/context.ts'
import { healthOf } from '#kit/observe/health.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import { auditLog, stateOf } from './audit.ts'
import { statsByDay } from './days.ts'
import { listDeadLetters, retryDeadLetters } from './dead-letters.ts'
import { recentOrders } from './orders.ts'
import { reconciliation } from './parts.ts'
import { listPersonalData } from './personal-data.ts'
import { countProducts, lowStock } from './products.ts'
import { reconcile } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { averageOf, countOrders, countRejected, lastHours, ordersByStatus, ownTradeOf, rangeOf, tradeByCurrency, tradeOf } from './stats.ts'
import type { CurrencyStatsRow } from './tables.ts'
import { topProducts } from './top-products.ts'
import { countUsers, newestUsers } from './users.ts'

export const resolvers: Resolvers = {
  Query: {
    systemStats: (_, range) => rangeOf(range),
    dashboard: (_, __, ctx) => ({ last24Hours: lastHours(ctx, 24), last30Days: lastHours(ctx, 24 * 30) }),
    auditLog: (_, args, ctx) => auditLog(ctx, args),
    reconciliation: (_, args, ctx) => reconciliation(ctx, args),
    health: () => ({ id: 'health' }),
    deadLetters: (_, args, ctx) => listDeadLetters(ctx, args),
  },
  Mutation: {
    retryDeadLetters: async (_, { input }, ctx) => ({ deadLetters: await retryDeadLetters(ctx, input) }),
  },
  SystemStats: {
    orders: (range, _, ctx) => countOrders(ctx, range),
    rejectedOrders: (range, _, ctx) => countRejected(ctx, range),
    ordersByStatus: (range, _, ctx) => ordersByStatus(ctx, range),
    paidOrders: async (range, _, ctx) => (await tradeOf(ctx, range)).paidOrders,
    sales: async (range, _, ctx) => inOwn(ctx, (await tradeOf(ctx, range)).sales),
    refunds: async (range, _, ctx) => inOwn(ctx, (await tradeOf(ctx, range)).refunds),
    netSales: async (range, _, ctx) => netSales(await ownTradeOf(ctx, range)),
    averageOrderValue: async (range, _, ctx) => averageOrder(await ownTradeOf(ctx, range)),
    byCurrency: (range, _, ctx) => tradeByCurrency(ctx, range),
    byDay: (range, { first }, ctx) => statsByDay(ctx, range, first),
    unitsSold: async (range, _, ctx) => (await tradeOf(ctx, range)).units,
    unitsCancelled: async (range, _, ctx) => (await tradeOf(ctx, range)).unitsCancelled,
    users: (_, __, ctx) => countUsers(ctx),
    products: (_, __, ctx) => countProducts(ctx),
    topProducts: async (range, { first }, ctx) =>
      (await topProducts(ctx, range, first)).map(({ id, sales, ...top }) => ({
        ...top,
        product: { id },
        sales: inOwn(ctx, sales),
      })),
    lowStock: async (_, { first }, ctx) => (await lowStock(ctx, first)).map(({ id, ...low }) => ({ ...low, product: { id } })),
  },
  DayStats: {
    sales: ({ sales }, _, ctx) => inOwn(ctx, sales),
    refunds: ({ refunds }, _, ctx) => inOwn(ctx, refunds),
    netSales: ({ sales, refunds }, _, ctx) => inOwn(ctx, sales - refunds),
  },
  CurrencyStats: {
    sales: ({ sales, currency }) => money(sales, currency),
    refunds: ({ refunds, currency }) => money(refunds, currency),
    netSales,
    averageOrderValue: averageOrder,
  },
  Dashboard: {
    recentOrders: (_, { first }, ctx) => recentOrders(ctx, first),
    newestUsers: (_, { first }, ctx) => newestUsers(ctx, first),
    lowStockProducts: (_, { first }, ctx) => lowStock(ctx, first),
  },
  AuditEntry: {
    before: (entry) => stateOf(entry, 'before'),
    after: (entry) => stateOf(entry, 'after'),
    actor: ({ actorId }) => (actorId.startsWith('usr_') ? { id: actorId } : null),
  },
  Health: {
    admin: (_, __, ctx) => healthOf(ctx),
  },
  Reconciliation: {
    __resolveReference: ({ from, to, productsFrom, productsTo, ...facts }) => ({
      ...facts,
      from: new Date(from),
      to: new Date(to),
      productsFrom: new Date(productsFrom),
      productsTo: new Date(productsTo),
    }),
    compared: async (facts, _, ctx) => (await reconcile(ctx, facts)).compared,
    differences: async (facts, _, ctx) => (await reconcile(ctx, facts)).differences,
    inFlight: async (facts, _, ctx) => (await reconcile(ctx, facts)).inFlight,
    notCompared: async (facts, _, ctx) => (await reconcile(ctx, facts)).notCompared,
  },
  Difference: {
    order: ({ subject }) => (subject.startsWith('ord_') ? { id: subject } : null),
    product: ({ subject }) => (subject.startsWith('prod_') ? { id: subject } : null),
  },
  InFlight: {
    order: ({ orderId }) => ({ id: orderId }),
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    dataInAdmin: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}

function netSales({ sales, refunds, currency }: CurrencyStatsRow) {
  return money(sales - refunds, currency)
}

function averageOrder(trade: CurrencyStatsRow) {
  const average = averageOf(trade)
  return average === null ? null : money(average, trade.currency)
}

function inOwn(ctx: Context, amount: number) {
  return money(amount, ownCurrency(ctx))
}
