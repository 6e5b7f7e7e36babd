import type { ProductPricesFragment, ProductPricesInput } from '#pages/console/documents.generated.ts'
import type { Seen, Values } from '#pages/console/parts/record-form.tsx'
import { amountOf, type Currency, textOf } from './amount.ts'

/** The prices of a product as they stand in a table: `0.price`, `0.currency` … and `rows`, how many there are. */
export function seenOf({ groupPrices, currencyPrices, version }: ProductPricesFragment): Seen {
  const prices = [...(groupPrices ?? []), ...(currencyPrices ?? [])]
  const cells = prices.flatMap(({ groupId, minQuantity, price }, row) => [
    [`${row}.groupId`, groupId ?? ''],
    [`${row}.currency`, price.currency],
    [`${row}.minQuantity`, String(minQuantity)],
    [`${row}.price`, textOf(price)],
  ])
  return { values: { ...Object.fromEntries(cells), rows: String(prices.length) }, version }
}

/** The rows that were not taken away. */
export function rowsIn(typed: Values): string[] {
  return Array.from({ length: Number(typed.rows ?? 0) }, (_, row) => String(row)).filter((row) => !typed[`${row}.isGone`])
}

/** All prices that were typed: in the shop's own currency, the first, those for groups, and those in others. */
export function pricesIn(typed: Values, [own, ...others]: readonly Currency[]): Pick<ProductPricesInput, 'prices' | 'currencyPrices'> {
  const rows = rowsIn(typed).map((row) => {
    const currency = typed[`${row}.currency`] ?? ''
    const { decimals } = [own, ...others].find((one) => one?.currency === currency) ?? { decimals: 2 }
    const price = amountOf(typed[`${row}.price`] ?? '', decimals)
    return { currency, price, groupId: typed[`${row}.groupId`] ?? '', minQuantity: Number(typed[`${row}.minQuantity`]) }
  })
  const isOwn = ({ currency }: { currency: string }) => currency === own?.currency
  return {
    prices: rows.filter(isOwn).map(({ currency: _, ...price }) => price),
    currencyPrices: rows.filter((row) => !isOwn(row)).map(({ groupId, ...price }) => ({ ...price, groupId: groupId || null })),
  }
}

/** The prices in a few words. */
export function summaryOf(values: Values, groups: { value: string; label: string }[]): string {
  return rowsIn(values)
    .map((row) => {
      const group = groups.find(({ value }) => value === values[`${row}.groupId`])?.label
      return [group, `≥ ${values[`${row}.minQuantity`]}`, values[`${row}.price`], values[`${row}.currency`]].filter(Boolean).join(' ')
    })
    .join('; ')
}
