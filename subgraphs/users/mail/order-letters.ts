import { type ContentOf, formatAmount, type Letter, type Writing } from './letter.ts'

type OrderContent = { orderId: string }

/** The confirmation of a paid order. */
export function orderPaid({ orderId, lines, furtherLines, discount, total, note }: ContentOf<'ORDER_PAID'>, writing: Writing): Letter {
  const { language } = writing
  const price = (amount: number) => formatAmount({ ...total, amount }, language)
  const bought = lines.map(({ name, quantity, unitPrice }) => [`${quantity} × ${name}`, price(quantity * unitPrice)])
  const texts = {
    en: {
      subject: `Your order ${orderId}`,
      paragraphs: ['Thank you for your order. We have received your payment.'],
      further: `and ${furtherLines} more`,
      discount: `Coupon ${discount?.code}`,
      total: 'Total',
      note: 'Your note',
    },
    de: {
      subject: `Ihre Bestellung ${orderId}`,
      paragraphs: ['vielen Dank für Ihre Bestellung. Ihre Zahlung ist eingegangen.'],
      further: `und ${furtherLines} weitere`,
      discount: `Gutschein ${discount?.code}`,
      total: 'Summe',
      note: 'Ihre Notiz',
    },
  }[language]
  const paragraphs = note ? [...texts.paragraphs, `${texts.note}: ${note}`] : texts.paragraphs
  const further = furtherLines > 0 ? [[texts.further, '']] : []
  const rows = [...bought, ...further, ...(discount ? [[texts.discount, price(-discount.amount)]] : []), [texts.total, price(total.amount)]]
  return { ...texts, paragraphs, rows, link: linkTo({ orderId }, writing) }
}

/** Says that an order is not paid after all. */
export function orderPaymentFailed(content: ContentOf<'ORDER_PAYMENT_FAILED'>, writing: Writing): Letter {
  const { orderId } = content
  const texts = {
    en: {
      subject: `Your payment for order ${orderId} has failed`,
      paragraphs: ['Your payment has failed, and you were not charged. The order waits for another payment for a while.'],
    },
    de: {
      subject: `Ihre Zahlung für die Bestellung ${orderId} ist fehlgeschlagen`,
      paragraphs: [
        'Ihre Zahlung ist fehlgeschlagen, und es wurde nichts abgebucht. Die Bestellung wartet eine Weile auf eine andere Zahlung.',
      ],
    },
  }[writing.language]
  return { ...texts, link: linkTo(content, writing) }
}

/** Says that an order is on its way. */
export function orderShipped(content: ContentOf<'ORDER_SHIPPED'>, writing: Writing): Letter {
  const { orderId } = content
  const texts = {
    en: { subject: `Your order ${orderId} is on its way`, paragraphs: ['We have sent your order.'] },
    de: { subject: `Ihre Bestellung ${orderId} ist unterwegs`, paragraphs: ['wir haben Ihre Bestellung verschickt.'] },
  }[writing.language]
  return { ...texts, link: linkTo(content, writing) }
}

/** Says that money was paid back. */
export function orderRefunded(content: ContentOf<'ORDER_REFUNDED'>, writing: Writing): Letter {
  const { orderId, refunded } = content
  const amount = formatAmount(refunded, writing.language)
  const texts = {
    en: { subject: `A refund for your order ${orderId}`, paragraphs: [`We have paid ${amount} back to you, the way you paid.`] },
    de: {
      subject: `Eine Erstattung für Ihre Bestellung ${orderId}`,
      paragraphs: [`wir haben Ihnen ${amount} auf dem Weg Ihrer Zahlung erstattet.`],
    },
  }[writing.language]
  return { ...texts, link: linkTo(content, writing) }
}

function linkTo({ orderId }: OrderContent, { language, publicUrl }: Writing): Letter['link'] {
  const label = { en: 'See your order', de: 'Ihre Bestellung ansehen' }[language]
  return publicUrl ? { label, url: new URL(`orders/${encodeURIComponent(orderId)}`, `${publicUrl}/`).href } : undefined
}
