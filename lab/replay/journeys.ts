import type { Books, WriteOff } from './books.ts'
import type { Cancellation } from './cancellations.ts'
import { byMoment, type Moment, type Sale } from './rules.ts'
import { groupsOf } from './tally.ts'

export type Step =
  | { kind: 'SALE'; sale: Sale }
  | { kind: 'CANCELLATION'; cancellation: Cancellation }
  | { kind: 'WRITE_OFF'; writeOff: WriteOff }

/** What has to happen in this order; the steps of different journeys may happen in any. */
export type Journey = { customer?: string | undefined; steps: Step[] }

/** One journey for each customer, one for each guest's sale, one for each write-off, by the time of their first step. */
export function journeysOf({ sales, cancellations, writeOffs }: Books): Journey[] {
  const steps: Step[] = [
    ...sales.map((sale): Step => ({ kind: 'SALE', sale })),
    ...cancellations.map((cancellation): Step => ({ kind: 'CANCELLATION', cancellation })),
    ...writeOffs.map((writeOff): Step => ({ kind: 'WRITE_OFF', writeOff })),
  ]
  const inTime = steps.sort((one, other) => byMoment(momentOf(one), momentOf(other)))
  const journeys = groupsOf(inTime, (step) => customerOf(step) ?? step)
  return journeys.map(({ first, all }) => ({ customer: customerOf(first), steps: all }))
}

function momentOf(step: Step): Moment {
  if (step.kind === 'SALE') return step.sale
  return step.kind === 'CANCELLATION' ? step.cancellation : step.writeOff
}

function customerOf(step: Step): string | undefined {
  if (step.kind === 'SALE') return step.sale.customer
  return step.kind === 'CANCELLATION' ? step.cancellation.customer : undefined
}
