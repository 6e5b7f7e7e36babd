import type { ContentOf, Letter, Writing } from './letter.ts'

/** Reminds of a cart that was left. */
export function cartAbandoned({ lines, unsubscribe }: ContentOf<'CART_ABANDONED'>, { language, publicUrl }: Writing): Letter {
  const texts = {
    en: {
      subject: 'Your cart is waiting',
      paragraphs: [
        `You left ${lines === 1 ? 'a product' : `${lines} products`} in your cart. Nothing is held for you, so prices and stock may change.`,
        'You get this letter since you asked for news. It is the only one about this cart.',
      ],
      label: 'See your cart',
      stop: 'No more letters like this',
    },
    de: {
      subject: 'Ihr Warenkorb wartet',
      paragraphs: [
        `in Ihrem Warenkorb ${lines === 1 ? 'liegt noch ein Artikel' : `liegen noch ${lines} Artikel`}. Es ist nichts für Sie zurückgelegt, Preise und Bestand können sich ändern.`,
        'Sie bekommen diesen Brief, weil Sie Neuigkeiten wünschen. Zu diesem Warenkorb ist es der einzige.',
      ],
      label: 'Ihren Warenkorb ansehen',
      stop: 'Keine solchen Briefe mehr',
    },
  }[language]
  const { subject, paragraphs, label, stop } = texts
  if (!publicUrl) return { subject, paragraphs }
  const link = { label, url: new URL('cart', `${publicUrl}/`).href }
  return { subject, paragraphs, link, unsubscribe: { label: stop, url: new URL(`unsubscribe?token=${unsubscribe}`, `${publicUrl}/`).href } }
}
