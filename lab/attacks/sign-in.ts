import type { Statement } from '#lab/proof.ts'
import { tellApart } from './sign-in/enumeration.ts'
import { guess } from './sign-in/guesses.ts'
import { bombOwner, tellApartElsewhere } from './sign-in/other-ways.ts'
import { fillQueue } from './sign-in/queue.ts'
import { withSignInShop } from './sign-in/shop.ts'

/** `networks` and `tries` of each guess at an account, `samples` are taken of each kind of address, `flood` networks fill the queue. */
export type Sizes = { networks: number; tries: number; samples: number; flood: number }

/** Tries to get into accounts of a shop with production's settings, to keep their owners out, and to find out who has one. */
export function attackSignIn(sizes: Sizes): Promise<Statement[]> {
  return withSignInShop(async (shop) => [
    ...(await guess(shop, sizes)),
    ...(await tellApart(shop, sizes.samples)),
    ...(await tellApartElsewhere(shop, sizes.samples)),
    ...(await bombOwner(shop)),
    ...(await fillQueue(shop, sizes.flood)),
  ])
}
