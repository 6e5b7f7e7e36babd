import { cartRaces } from './cart-races.ts'
import { paidRaces, unpaidRaces } from './order-races.ts'
import { heldUnitRaces, lastUnitRaces, soldUnitRaces } from './product-races.ts'
import type { Scenario } from './scenario.ts'
import { memberCartRaces, memberOrderRaces, userRaces } from './user-races.ts'

/** Two mutations on the same rows. */
export type Pair = { name: string; scenario: Scenario; acts: [string, string] }

export const scenarios = [
  cartRaces,
  unpaidRaces,
  paidRaces,
  lastUnitRaces,
  heldUnitRaces,
  soldUnitRaces,
  userRaces,
  memberCartRaces,
  memberOrderRaces,
]

/** Every pair, each mutation also with itself. */
export function allPairs(): Pair[] {
  return scenarios.flatMap(pairsOf)
}

/** The pairs of these names, either mutation first; a name may also be a scenario's, for all of its pairs. */
export function pairsNamed(names: string[]): Pair[] {
  return names.flatMap((name) => allPairs().filter((pair) => isNamed(pair, name)))
}

function pairsOf(scenario: Scenario): Pair[] {
  return scenario.acts.flatMap((one, at) =>
    scenario.acts.slice(at).map((other): Pair => ({ name: `${scenario.name}/${one}+${other}`, scenario, acts: [one, other] })),
  )
}

function isNamed({ scenario, acts: [one, other], name }: Pair, wanted: string): boolean {
  return [name, scenario.name, `${scenario.name}/${other}+${one}`].includes(wanted)
}
