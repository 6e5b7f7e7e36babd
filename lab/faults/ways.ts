import { cards } from '#subgraphs/payments/providers/sandbox/company/cards.ts'
import type { Buyer } from './buyer.ts'
import type { Order } from './operations.ts'

/** Something that clients do with an order whose stock is held; `share` of a thousand do it. */
export type Way = { name: string; share: number; card?: string; go: (buyer: Buyer, order: Order) => Promise<unknown> }

const all: Way[] = [
  pays(300, 'tok_approve'),
  pays(80, 'tok_slow'),
  pays(60, 'tok_timeout_charged'),
  pays(60, 'tok_timeout_not_charged'),
  pays(60, 'tok_webhook_only'),
  paysAtSecond(80, 'tok_decline'),
  paysAtSecond(80, 'tok_capture_refused'),
  returns(100, 'tok_approve'),
  returns(20, 'tok_refund_refused'),
  cancelsWhilePaying(30, 'tok_slow'),
  cancelsWhilePaying(20, 'tok_approve'),
  { name: 'cancelled unpaid', share: 80, go: (buyer, { id }) => buyer.cancel(id) },
  { name: 'left unpaid', share: 30, go: async () => {} },
]

/** Every way whose card the sandbox knows. */
export const ways: Way[] = all.filter(({ card }) => card === undefined || cards.has(card))

const drawn: Way[] = ways.flatMap((way) => Array<Way>(way.share).fill(way))

/** The way that a random number from 0 to 1 stands for. */
export function wayAt(random: number): Way {
  return drawn[Math.floor(random * drawn.length)] as Way
}

function pays(share: number, card: string): Way {
  return { name: card, share, card, go: (buyer, order) => paidWith(buyer, order, card) }
}

async function paidWith(buyer: Buyer, { id }: Order, card: string) {
  if ((await buyer.pay(id, card)) !== 'CAPTURED') throw new Error(`A payment with ${card} should have been captured.`)
  await buyer.see(id, 'PAID')
}

function paysAtSecond(share: number, card: string): Way {
  return {
    name: `${card} first`,
    share,
    card,
    go: async (buyer, order) => {
      await buyer.pay(order.id, card)
      await paidWith(buyer, order, 'tok_approve')
    },
  }
}

function returns(share: number, card: string): Way {
  return {
    name: `${card}, then one unit returned`,
    share,
    card,
    go: async (buyer, order) => {
      await paidWith(buyer, order, card)
      await buyer.cancel(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }])
    },
  }
}

// whichever comes first decides; a whole paid order that is cancelled is paid back
function cancelsWhilePaying(share: number, card: string): Way {
  return {
    name: `${card}, cancelled meanwhile`,
    share,
    card,
    go: (buyer, { id }) => Promise.all([buyer.pay(id, card), buyer.cancel(id)]),
  }
}
