import { number } from '#lab/figures.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import type { Visit } from './page/facts.ts'
import { openPageShop } from './page/shop.ts'
import { visitPage } from './page/visit.ts'

/** Takes a page with Apollo Client through an hour of the shop's time. */
export async function attackPage(): Promise<Statement[]> {
  const shop = await openPageShop()
  try {
    const visit = await visitPage(shop)
    console.log(
      `${number(visit.requests)} requests in ${number(visit.minutes)} minutes, ${number(visit.refreshes)} of them refreshed a token`,
    )
    return statementsOf(visit)
  } finally {
    await shop.close()
  }
}

/** What must be true of a visit. */
export function statementsOf({ lost, stale, refetched, silent, minutes }: Visit): Statement[] {
  return [
    none('lost by the shopper', lost),
    none('shown otherwise than the shop has it', stale),
    none('asked although the cache could have answered', refetched),
    none('signed out without being told', silent),
    { ...atMost('minutes of the shop', 60, minutes), says: `${number(minutes)}, at least 60` },
  ]
}
