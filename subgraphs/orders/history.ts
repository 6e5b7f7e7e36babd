import { type MoveName, moves, type OrderStatus } from './order-status.ts'
import type { OrderTimelineEntryRow } from './tables.ts'

/** An order as its timeline tells it. `announced` is the last version that went out with a status. */
export type History = {
  status: OrderStatus
  version: number
  announced: number
  placedAt: Date
  updatedAt: Date
  paidAt: Date | null
  paymentId: string | null
  reason: string | null
}

type Entry = Pick<OrderTimelineEntryRow, 'kind' | 'status' | 'subject' | 'details' | 'at'>

/** Follows an order through its timeline, the oldest entry first. Undefined unless it begins with the placement. */
export function historyOf(entries: Entry[]): History | undefined {
  const [first, ...later] = entries
  if (first?.kind !== 'PLACED') return undefined
  return later.reduce((before, entry) => (isMove(before, entry) ? move(before, entry) : before), placed(first))
}

function placed({ status, at }: Entry): History {
  return { status, version: 1, announced: 1, placedAt: at, updatedAt: at, paidAt: null, paymentId: null, reason: null }
}

// some kinds are also noted without a change: a payment fails that the order has not accepted
function isMove({ status }: History, entry: Entry): boolean {
  const change: { from: readonly OrderStatus[]; to?: OrderStatus } | undefined = moves[entry.kind as MoveName]
  return change?.from.includes(status) === true && entry.status === (change.to ?? status)
}

function move(before: History, { kind, status, subject, details, at }: Entry): History {
  const version = before.version + 1
  return {
    ...before,
    status,
    version,
    announced: kind === 'LINES_CANCELLED' ? before.announced : version,
    updatedAt: at,
    paidAt: kind === 'PAID' || kind === 'NOTHING_TO_PAY' ? at : before.paidAt,
    paymentId: kind === 'PAYMENT_ACCEPTED' ? subject : kind === 'PAYMENT_FAILED' ? null : before.paymentId,
    reason: ['REJECTED', 'CANCELLED', 'EXPIRED', 'ALL_LINES_CANCELLED'].includes(kind) ? details : before.reason,
  }
}
