import { Reconciliation, type ReconciliationQuery } from '#lab/documents/documents.generated.ts'
import type { Caller, Client } from './client.ts'

type Part = NonNullable<ReconciliationQuery['reconciliation']>
/** A whole comparison of the books. */
export type Reconciled = { [field in Exclude<keyof Part, 'next'>]: NonNullable<Part[field]> }

/** Compares the books of the orders placed in a range, and of the products that changed in it, part by part. Throws where a subgraph does not answer. */
export async function reconcile(client: Client, range: { from: string; to: string }, caller: Caller): Promise<Reconciled> {
  const whole: Reconciled = { compared: 0, differences: [], inFlight: [], notCompared: [] }
  for (let after: string | null | undefined; after !== null; ) {
    const part: Part | null | undefined = await client.ask(Reconciliation, { ...range, after: after ?? null }, caller)
    if (!part?.differences || !part.inFlight) throw new Error('There is no reconciliation.')
    whole.compared += part.compared ?? 0
    whole.differences.push(...part.differences)
    whole.inFlight.push(...part.inFlight)
    whole.notCompared.push(...(part.notCompared ?? []))
    after = part.next ?? null
  }
  return whole
}
