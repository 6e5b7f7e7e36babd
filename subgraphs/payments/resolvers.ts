import { currentAs } from '#kit/data/version.ts'
import { healthOf } from '#kit/observe/health.ts'
import { money } from '#schema/money.ts'
import { findPayment, listAllPayments, listPayments, paymentsOfOrder, updatePayment } from './payments.ts'
import { listPersonalData } from './personal-data.ts'
import { providerFacts } from './provider-books.ts'
import { capturePayment, initiatePayment, refundPayment, voidPayment } from './provider-calls.ts'
import { paymentFacts } from './reconciliation.ts'
import { refundedAmount } from './refunds.ts'
import type { Resolvers } from './schema.generated.ts'
import { ledger, refunds } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    payment: async (_, { id }, ctx) => (await findPayment(ctx, id)) ?? null,
    payments: (_, args, ctx) => listPayments(ctx, args),
    allPayments: (_, args, ctx) => listAllPayments(ctx, args),
  },
  Mutation: {
    initiatePayment: (_, { input }, ctx) => initiatePayment(ctx, input),
    capturePayment: (_, { input }, ctx) => capturePayment(ctx, input),
    voidPayment: (_, { input }, ctx) => voidPayment(ctx, input),
    refundPayment: (_, { input }, ctx) => refundPayment(ctx, input),
    updatePayment: (_, { input }, ctx) => currentAs('payment', updatePayment(ctx, input)),
  },
  Payment: {
    __resolveReference: async ({ id }, ctx) => (await findPayment(ctx, id)) ?? null,
    order: ({ orderId }) => ({ id: orderId }),
    amount: ({ amount, currency }) => money(amount, currency),
    capturedAmount: ({ status, amount, currency }) => money(status === 'CAPTURED' ? amount : 0, currency),
    refundedAmount: async ({ id, currency }, _, ctx) => money(await refundedAmount(ctx, id), currency),
    refunds: ({ id }, _, ctx) => ctx.load.many(refunds, 'paymentId', id),
    ledger: ({ id }, _, ctx) => ctx.load.many(ledger, 'paymentId', id),
  },
  PaymentRefund: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  PaymentEvent: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  Health: {
    payments: (_, __, ctx) => healthOf(ctx),
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    paymentFacts: (range, _, ctx) => paymentFacts(ctx, range),
    providerFacts: (range, _, ctx) => providerFacts(ctx, range),
  },
  Order: {
    payments: ({ id }, _, ctx) => paymentsOfOrder(ctx, id),
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    dataInPayments: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}
