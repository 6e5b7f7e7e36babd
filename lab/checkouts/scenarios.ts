import type { Buyer } from '#lab/buyer.ts'

type PlacedOrder = Awaited<ReturnType<Buyer['place']>>['order']

/** What a buyer does with an order whose stock is held. `share` of a thousand buyers do it. */
export type Scenario = { name: string; share: number; run: (buyer: Buyer, order: PlacedOrder) => Promise<unknown> }

const scenarios: Scenario[] = [
  pays(300, 'tok_approve'),
  pays(80, 'tok_slow'),
  pays(60, 'tok_timeout_charged'),
  pays(60, 'tok_timeout_not_charged'),
  pays(60, 'tok_webhook_only'),
  paysAtSecondTry(80, 'tok_decline'),
  paysAtSecondTry(80, 'tok_capture_refused'),
  returnsAUnit(100, 'tok_approve'),
  returnsAUnit(20, 'tok_refund_refused'),
  cancelsWhilePaying(30, 'tok_slow'),
  cancelsWhilePaying(20, 'tok_approve'),
  { name: 'cancelled unpaid', share: 80, run: (buyer, { id }) => buyer.cancel(id) },
  { name: 'left unpaid', share: 30, run: async () => {} },
]

const byShare = scenarios.flatMap((scenario) => Array<Scenario>(scenario.share).fill(scenario))

/** Returns the scenario for a random number from 0 to 1. */
export function scenarioAt(random: number): Scenario {
  return byShare[Math.floor(random * byShare.length)] as Scenario
}

function pays(share: number, card: string): Scenario {
  return { name: card, share, run: (buyer, { id }) => payUntilPaid(buyer, id, card) }
}

function paysAtSecondTry(share: number, card: string): Scenario {
  const run: Scenario['run'] = async (buyer, { id }) => {
    await buyer.pay(id, { method: card })
    await payUntilPaid(buyer, id, 'tok_approve')
  }
  return { name: `${card} first`, share, run }
}

function returnsAUnit(share: number, card: string): Scenario {
  const run: Scenario['run'] = async (buyer, { id, lines }) => {
    await payUntilPaid(buyer, id, card)
    await buyer.cancel(id, { lines: [{ lineId: lines[0]?.id ?? '', quantity: 1 }] })
  }
  return { name: `${card}, then one unit returned`, share, run }
}

// whichever comes first decides; a paid order that is cancelled as a whole is refunded
function cancelsWhilePaying(share: number, card: string): Scenario {
  const run: Scenario['run'] = (buyer, { id }) => Promise.all([buyer.pay(id, { method: card }), buyer.cancel(id)])
  return { name: `${card}, cancelled meanwhile`, share, run }
}

async function payUntilPaid(buyer: Buyer, id: string, card: string): Promise<void> {
  const { status } = await buyer.pay(id, { method: card })
  if (status !== 'CAPTURED') throw new Error(`A payment with ${card} should have been captured.`)
  await buyer.see(id, (orderStatus) => orderStatus === 'PAID')
}
