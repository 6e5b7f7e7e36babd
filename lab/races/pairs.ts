import { cartRaces, currencyRaces } from './carts.ts'
import { automaticRaces, lastUseRaces, usedCouponRaces } from './coupons.ts'
import { locationRaces } from './locations.ts'
import { memberCartRaces, memberOrderRaces } from './members.ts'
import { paidRaces, unpaidRaces } from './orders.ts'
import { heldUnitRaces, lastUnitRaces, soldUnitRaces } from './products.ts'
import type { Scenario } from './scenario.ts'
import { signInRaces } from './sign-in.ts'
import { userRaces } from './users.ts'
import { variantRaces } from './variants.ts'

/** Two mutations on the same rows. */
export type Pair = { name: string; scenario: Scenario; acts: [string, string] }

const onCoupons = [lastUseRaces, usedCouponRaces, automaticRaces]
const onProducts = [lastUnitRaces, heldUnitRaces, soldUnitRaces, variantRaces, locationRaces]

export const scenarios = [
  cartRaces,
  currencyRaces,
  unpaidRaces,
  paidRaces,
  ...onProducts,
  ...onCoupons,
  userRaces,
  memberCartRaces,
  memberOrderRaces,
  signInRaces,
]

/** Every pair, each mutation also with itself. */
export function allPairs(): Pair[] {
  return scenarios.flatMap((scenario) =>
    scenario.acts.flatMap((one, at) =>
      scenario.acts.slice(at).map((other): Pair => ({ name: `${scenario.name}/${one}+${other}`, scenario, acts: [one, other] })),
    ),
  )
}

/** The pairs of these names, either mutation first; a name may also be a scenario's, for all of its pairs. */
export function pairsNamed(names: string[]): Pair[] {
  return names.flatMap((name) => allPairs().filter((pair) => isNamed(pair, name)))
}

function isNamed({ scenario, acts: [one, other], name }: Pair, wanted: string): boolean {
  return [name, scenario.name, `${scenario.name}/${other}+${one}`].includes(wanted)
}
