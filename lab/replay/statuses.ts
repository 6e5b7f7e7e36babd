import type { Status } from '#lab/legacy/operations.ts'

type Standing = { status: Status; refunds?: unknown[] }

/** Whether it was paid once, whatever was cancelled of it since. */
export function isPaid({ status, refunds = [] }: Standing): boolean {
  return ['PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED'].includes(status) || refunds.length > 0
}

/** Whether it can still be paid. */
export function isUnpaid({ status }: Standing): boolean {
  return ['PENDING', 'AWAITING_PAYMENT', 'PAYING'].includes(status)
}
