import { readConfig } from '#kit/config.ts'
import { listAll, type ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import { openProvider } from '#subgraphs/payments/providers/open.ts'

/** Returns every call that the payment provider at a URL has executed. */
export async function readProviderCalls(url: string): Promise<ProviderCall[]> {
  const provider = await openProvider(readConfig({ PROVIDER_URL: url }))
  return listAll(provider).finally(provider.close)
}

/** The payment or refund that a call is about. */
export function idOf({ key }: ProviderCall): string {
  return key.split('/')[0] ?? ''
}

/** The successful captures. */
export function capturesOf(calls: ProviderCall[]): ProviderCall[] {
  return approved(calls, 'capture')
}

/** The successful refunds. */
export function refundsOf(calls: ProviderCall[]): ProviderCall[] {
  return approved(calls, 'refund')
}

/** Authorisations that are neither captured nor voided. A refused capture ends them, too. */
export function openAuthorizations(calls: ProviderCall[]): ProviderCall[] {
  const ended = new Set(calls.filter(({ verb }) => verb === 'capture' || verb === 'void').map(({ authorization }) => authorization))
  return approved(calls, 'authorize').filter(({ authorization }) => !ended.has(authorization))
}

function approved(calls: ProviderCall[], verb: ProviderCall['verb']): ProviderCall[] {
  return calls.filter((call) => call.verb === verb && call.answer.outcome === 'APPROVED')
}
