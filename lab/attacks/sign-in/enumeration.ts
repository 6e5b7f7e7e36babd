import type { Statement } from '#lab/proof.ts'
import { type Ask, compare, type Kind, statementsOf } from './comparison.ts'
import { networkAt, type SignInShop } from './shop.ts'

/** How many accounts are asked for, so that none is asked too often. */
const accounts = 20
/** FAILED_SIGN_INS: after so many wrong passwords a network is refused without a look; then as many tries are left to it in a minute. */
const untilRefused = 10

/** Tries to tell addresses with an account from others, by what login answers and how long that takes. */
export async function tellApart({ registerConfirmed, login }: SignInShop, samples: number): Promise<Statement[]> {
  const askFrom = (from: number, kind: Kind, at: number) =>
    login(networkAt(from), { email: `${kind}-${at % accounts}@example.com`, password: 'a wrong guess' })
  await Promise.all(Array.from({ length: accounts }, (_, at) => registerConfirmed(`known-${at}`)))
  const looked = await compare(samples, (kind, at) => askFrom((1 << 20) + 2 * at + (kind === 'known' ? 1 : 0), kind, at))
  const tired = Math.min(Math.ceil(samples / untilRefused), accounts)
  const askTired: Ask = (kind, at) => askFrom((kind === 'known' ? 1 << 21 : 1 << 22) + (at % tired), kind, at % tired)
  await compare(tired * untilRefused, askTired)
  const refused = await compare(samples, askTired)
  return [...statementsOf('a wrong password', looked), ...statementsOf('a refused try', refused)]
}
