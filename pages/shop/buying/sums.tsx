import { formatMoney } from '#pages/shared/money.ts'
import { locale } from '#pages/shop/texts.ts'
import { buyingTexts } from './texts.ts'

type Money = { amount: number; currency: string; decimals: number }
type Props = {
  subtotal?: Money | null | undefined
  discounts?: readonly { code: string; amount: Money }[] | null | undefined
  total?: Money | null | undefined
}

/** What something costs: where a coupon takes something off, how much of what. */
export function Sums({ subtotal, discounts, total }: Props) {
  const taken = discounts?.filter(({ amount }) => amount.amount > 0) ?? []
  return (
    <dl className="sums">
      {taken.length > 0 && subtotal && <Sum label={buyingTexts.subtotal} amount={formatMoney(subtotal, locale)} />}
      {taken.map(({ code, amount }) => (
        <Sum key={code} label={buyingTexts.discount(code)} amount={`−${formatMoney(amount, locale)}`} />
      ))}
      {total && <Sum label={buyingTexts.total} amount={formatMoney(total, locale)} />}
    </dl>
  )
}

function Sum({ label, amount }: { label: string; amount: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </div>
  )
}
