import { useQuery } from '@apollo/client/react'
import { changeCurrency, currency } from '#pages/shop/currency.ts'
import { CartDocument } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { locale, texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { SetCartCurrencyDocument } from './documents.generated.ts'

const names = new Intl.DisplayNames(locale, { type: 'currency' })

/** The currencies of a shop that has several, its own first. The cart changes with the page. */
export function CurrencyChoice({ codes }: { codes: readonly string[] }) {
  const { data } = useQuery(CartDocument)
  const { act, refusals, error, isBusy } = useAct(SetCartCurrencyDocument)
  const choose = async (code: string) => {
    if (!data?.cart || (await act({ currency: code }))) changeCurrency(code)
  }
  return (
    <>
      <label>
        {texts.currency}{' '}
        <select
          value={currency && codes.includes(currency) ? currency : codes[0]}
          disabled={isBusy}
          onChange={({ target }) => choose(target.value)}
        >
          {codes.map((code) => (
            <option key={code} value={code}>
              {code} – {names.of(code)}
            </option>
          ))}
        </select>
      </label>
      <Fault error={error} refusals={refusals} />
    </>
  )
}
