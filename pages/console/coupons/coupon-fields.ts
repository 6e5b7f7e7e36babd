import type { CouponRowFragment, CreateCouponInput, UpdateCouponInput } from '#pages/console/documents.generated.ts'
import type { Field, Seen, Values } from '#pages/console/parts/record-form.tsx'
import { amountOf, type Currency, textOf } from '#pages/console/products/amount.ts'
import { texts } from './texts.ts'

type Coupon = CouponRowFragment

/** What of a coupon stays as it was made: its code, and what it takes off. */
export function offFields({ currency }: Currency): Field[] {
  return [
    { name: 'code', label: texts.code, hint: texts.codeHint, most: 40 },
    { name: 'percent', label: texts.percent, hint: texts.percentHint, kind: 'whole' },
    { name: 'amounts', label: `${texts.amount} (${currency})`, kind: 'amount' },
  ]
}

/** What can be changed later too. */
export function changeableFields({ currency }: Currency): Field[] {
  return [
    { name: 'minimums', label: `${texts.minimum} (${currency})`, hint: texts.minimumHint, kind: 'amount' },
    { name: 'startsAt', label: texts.startsAt, kind: 'time' },
    { name: 'endsAt', label: texts.endsAt, hint: texts.endsHint, kind: 'time' },
    { name: 'uses', label: texts.uses, hint: texts.usesHint, kind: 'whole' },
    { name: 'usesByCustomer', label: texts.usesByCustomer, hint: texts.usesByCustomerHint, kind: 'whole' },
    { name: 'note', label: texts.note, kind: 'long', most: 500 },
  ]
}

/** A coupon as it stands in the inputs. */
export function seenOf({ minimums, startsAt, endsAt, uses, usesByCustomer, note, version }: Coupon, { currency }: Currency): Seen {
  const values = {
    minimums: textOf(minimums.find((minimum) => minimum.currency === currency)),
    startsAt,
    endsAt: endsAt ?? '',
    uses: String(uses ?? ''),
    usesByCustomer: String(usesByCustomer ?? ''),
    note: note ?? '',
  }
  return { values, version }
}

/** The coupon that was typed. */
export function inputOf(typed: Values, { currency, decimals }: Currency): CreateCouponInput {
  const amounts = (text: string) => [{ currency, amount: amountOf(text, decimals) }]
  return {
    ...(typed.code && { code: typed.code }),
    ...(typed.percent && { percent: Number(typed.percent) }),
    ...(typed.amounts && { amounts: amounts(typed.amounts) }),
    ...(typed.minimums && { minimums: amounts(typed.minimums) }),
    ...(typed.startsAt && { startsAt: typed.startsAt }),
    ...(typed.endsAt && { endsAt: typed.endsAt }),
    ...(typed.uses && { uses: Number(typed.uses) }),
    ...(typed.usesByCustomer && { usesByCustomer: Number(typed.usesByCustomer) }),
    ...(typed.note && { note: typed.note }),
  }
}

/** What was changed of a coupon; an empty input takes away. Minimums in other currencies stay. */
export function changesOf(
  changed: Values,
  typed: Values,
  { coupon, currency }: { coupon: Coupon; currency: Currency },
): Partial<UpdateCouponInput> {
  const { minimums: _, ...given } = inputOf(typed, currency)
  const plain = Object.keys(changed).filter((name) => name !== 'minimums')
  const others = coupon.minimums.filter((minimum) => minimum.currency !== currency.currency)
  const minimums = [
    ...others.map(({ currency: code, amount }) => ({ currency: code, amount })),
    ...(inputOf(typed, currency).minimums ?? []),
  ]
  return {
    ...Object.fromEntries(plain.map((name) => [name, given[name as keyof typeof given] ?? null])),
    ...('minimums' in changed && { minimums }),
  }
}
