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

/** One change of an order: its entry in the timeline, and the order after it. */
export type Change = { entry: Entry; after: History }

/** Follows an order through its timeline, the oldest entry first. Undefined unless it begins with the placement. */
export function historyOf(entries: Entry[]): History | undefined {
  return changesOf(entries).at(-1)?.after
}

/** Every change of an order by its timeline, the oldest first. None unless it begins with the placement. */
export function changesOf([first, ...later]: Entry[]): Change[] {
  if (first?.kind !== 'PLACED') return []
  const changes: Change[] = [{ entry: first, after: placed(first) }]
  for (const entry of later) {
    const before = (changes.at(-1) as Change).after
    if (isMove(before, entry)) changes.push({ entry, after: move(before, entry) })
  }
  return changes
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
