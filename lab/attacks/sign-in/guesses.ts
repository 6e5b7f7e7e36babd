import { number, timesEach } from '#lab/figures.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { type Attempt, homeOf, networkAt, password, type SignInShop } from './shop.ts'

type Sizes = { networks: number; tries: number }

/** FAILED_SIGN_INS and FAILED_SIGN_INS_OF_ACCOUNT, and what may be under way when the last of them fails. */
const [ofNetwork, ofAccount, underWay] = [10, 100, 66]
/** How often the owner logs in meanwhile. */
const logins = 10

/** Guesses a known account's password from many networks at once, while its owner logs in. */
export async function guess({ register, login }: SignInShop, { networks, tries }: Sizes): Promise<Statement[]> {
  const { email, refreshToken } = await register('owner')
  const guessFrom = async (_: unknown, at: number) =>
    Array.fromAsync({ length: tries }, (_, time) => login(networkAt(at), { email, password: `a wrong guess ${time}` }))
  const attack = Promise.all(Array.from({ length: networks }, guessFrom))
  const owner = await Array.fromAsync({ length: logins }, () => login(homeOf('owner'), { email, password }))
  const attempts = await attack
  const traveller = await login('172.16.0.1', { email, password, refreshToken })
  const stranger = await login('172.16.0.2', { email, password: 'a wrong guess' })
  const looked = attempts.map((all) => all.filter(isLookedAt).length)
  const sum = looked.reduce((all, one) => all + one, 0)
  return [
    none(
      `refused of the owner's ${logins} logins from home, during ${number(networks * tries)} guesses from ${networks} networks`,
      told(owner),
    ),
    none('refused of the login with a known device in an unknown network', told([traveller])),
    atMost('guesses that were looked at', sum, ofAccount + underWay),
    atMost('of one network', Math.max(...looked), ofNetwork),
    { what: 'the next guess, from a fresh network', holds: !isLookedAt(stranger), says: stranger.codes.join() },
  ]
}

function isLookedAt({ codes }: Attempt): boolean {
  return codes.join() === 'INVALID_CREDENTIALS'
}

function told(attempts: Attempt[]): string[] {
  return [...timesEach(attempts.flatMap(({ codes }) => codes))].map(([code, times]) => `${code} × ${times}`)
}
