import { TextInput, type TextInputProps } from '@mantine/core'
import { locale } from '#pages/shared/language.ts'

type Props = Omit<TextInputProps, 'defaultValue' | 'type'> & {
  name: string
  currency: string
  decimals: number
  /** What is there at first, in the currency's smallest unit. */
  amount?: number | null | undefined
}

/** What an amount of money looks like in an input, whatever its currency. */
export const amountPattern = '\\d+(?:[.,]\\d+)?'

/** An input for an amount of money, as people write it: 12.50, or 12,50 in German. */
export function AmountInput({ currency, decimals, amount, ...input }: Props) {
  const shown =
    amount == null ? '' : (amount / 10 ** decimals).toLocaleString(locale, { minimumFractionDigits: decimals, useGrouping: false })
  return (
    <TextInput
      inputMode="decimal"
      pattern={decimals > 0 ? `\\d+([.,]\\d{1,${decimals}})?` : '\\d+'}
      defaultValue={shown}
      rightSection={currency}
      rightSectionWidth={56}
      {...input}
    />
  )
}

/** The amount that was written into an input, in the smallest unit; undefined where it is empty. */
export function amountIn(form: FormData, name: string, decimals: number): number | undefined {
  const text = String(form.get(name) ?? '').trim()
  return text ? Math.round(Number(text.replace(',', '.')) * 10 ** decimals) : undefined
}
