import type { ReactNode } from 'react'
import { Facts } from '#pages/console/parts/facts.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

/** What the order costs, and what was given back of it. */
export function Amounts({ order: { subtotal, discounts, total, cancelledTotal, refundedTotal } }: { order: WholeOrder }) {
  return (
    <Facts
      areNumbers
      label={texts.amounts}
      facts={[
        [texts.subtotal, <Money key="subtotal" of={subtotal} />],
        ...discounts.map(({ code, amount }): [string, ReactNode] => [`${texts.discount} ${code}`, <Money key={code} of={amount} />]),
        [
          texts.total,
          <strong key="total">
            <Money of={total} />
          </strong>,
        ],
        [texts.cancelled, cancelledTotal.amount > 0 ? <Money key="cancelled" of={cancelledTotal} /> : null],
        [texts.refunded, refundedTotal.amount > 0 ? <Money key="refunded" of={refundedTotal} /> : null],
      ]}
    />
  )
}
