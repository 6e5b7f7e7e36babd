import type { ProviderOutcome } from './provider-reconciliation.ts'
import type { Restored } from './restore.ts'
import type { RestoredImages } from './restore-images.ts'
import type { Reversal } from './reversals.ts'

const words = {
  void: ['the reservation was given up', 'the reservation could not be given up'],
  refund: ['paid back', 'could not be paid back'],
}

/** Returns a line about the return of one payment. */
export function reversalLine({ paymentId, amount, currency, by, refusal }: Reversal): string {
  return `${paymentId}  ${money(amount, currency)} ${words[by][refusal ? 1 : 0]}${refusal ? `: ${refusal}` : ''}`
}

/** Whether a person has nothing to look at. */
export function isAllDone({ outcome, images }: Restored): boolean {
  const isPaid = ({ discrepancies, missedRefunds, reversals }: ProviderOutcome) =>
    discrepancies.length === 0 && missedRefunds.length === 0 && reversals.every(({ refusal }) => !refusal)
  return (!outcome || isPaid(outcome)) && (!images || images.lost.length === 0)
}

/** Returns what was restored, in lines that follow those of the reversals. */
export function linesOf(restored: Restored, where: string): string[] {
  const { manifest, images, outcome, redisKeys } = restored
  return [
    ...(outcome ? providerLines(outcome) : ['The payment provider and Redis were left alone.']),
    ...(redisKeys === undefined ? [] : [`Redis: ${redisKeys} keys removed.`]),
    ...(images ? [imagesLine(images)] : []),
    `Restored: ${Object.keys(manifest.databases).length} databases as of ${manifest.at}, in ${where}.`,
  ]
}

function imagesLine({ restored, lost }: RestoredImages): string {
  return lost.length > 0 ? `Images: ${restored} put back. Lost: ${lost.join(', ')}` : `Images: ${restored} put back.`
}

function money(amount: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return `${currency} ${(amount / 10 ** digits).toFixed(digits)}`
}

function providerLines({ reversals, missedRefunds, discrepancies, unanswered }: ProviderOutcome): string[] {
  return [
    ...missedRefunds.map(
      ({ refundId, orderId, amount, currency, noted }) =>
        `${refundId}  ${money(amount, currency)} of order ${orderId} was paid back after the backup; ${noted ? 'noted. Look at the order' : 'it could not be noted'}`,
    ),
    ...discrepancies.map(({ paymentId, what }) => `${paymentId}  ${what}: look at it`),
    ...(unanswered > 0 ? [`${unanswered} payments or refunds are still unanswered; the shop continues to ask`] : []),
    `Given back: ${sums(reversals.filter(({ refusal }) => !refusal))}. Not given back: ${sums(reversals.filter(({ refusal }) => refusal))}.`,
  ]
}

function sums(reversals: Reversal[]): string {
  const byCurrency = Map.groupBy(reversals, ({ currency }) => currency)
  const total = (all: Reversal[]) => all.reduce((sum, { amount }) => sum + amount, 0)
  return [...byCurrency].map(([currency, all]) => money(total(all), currency)).join(' and ') || 'nothing'
}
