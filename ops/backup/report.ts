import type { Told } from './ask-provider.ts'
import type { Given } from './give-back.ts'
import type { Restored } from './restore.ts'

const did = {
  void: ['the reservation was given up', 'the reservation could not be given up'],
  refund: ['paid back', 'could not be paid back'],
}

/** What became of the money of one payment. */
export function lineOf({ paymentId, amount, currency, by, refusal }: Given): string {
  return `${paymentId}  ${money(amount, currency)} ${did[by][refusal ? 1 : 0]}${refusal ? `: ${refusal}` : ''}`
}

/** Whether nothing is left for a person to look at. */
export function isAllDone({ told }: Restored): boolean {
  return told === undefined || (told.strange.length === 0 && told.learned.length === 0 && told.given.every(({ refusal }) => !refusal))
}

/** What was restored, in lines for a person, after those of what was given back. */
export function linesOf(restored: Restored, where: string): string[] {
  const { manifest, told, redisKeys } = restored
  return [
    ...(told ? ofProvider(told) : ['The payment provider and Redis were left alone.']),
    ...(redisKeys === undefined ? [] : [`Redis: ${redisKeys} keys removed.`]),
    `Restored: ${Object.keys(manifest.databases).length} databases as of ${manifest.at}, in ${where}.`,
  ]
}

function money(amount: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return `${currency} ${(amount / 10 ** digits).toFixed(digits)}`
}

function ofProvider({ given, learned, strange, unanswered }: Told): string[] {
  return [
    ...learned.map(
      ({ refundId, orderId, amount, currency, noted }) =>
        `${refundId}  ${money(amount, currency)} of order ${orderId} was paid back after the backup; ${noted ? 'noted. Look at the order' : 'it could not be noted'}`,
    ),
    ...strange.map(({ paymentId, what }) => `${paymentId}  ${what}: look at it`),
    ...(unanswered > 0 ? [`${unanswered} payments or refunds are still unanswered; the shop goes on asking`] : []),
    `Given back: ${sums(given.filter(({ refusal }) => !refusal))}. Not given back: ${sums(given.filter(({ refusal }) => refusal))}.`,
  ]
}

function sums(given: Given[]): string {
  const byCurrency = Map.groupBy(given, ({ currency }) => currency)
  const total = (all: Given[]) => all.reduce((sum, { amount }) => sum + amount, 0)
  return [...byCurrency].map(([currency, all]) => money(total(all), currency)).join(' and ') || 'nothing'
}
