import { atMost, none, type Statement } from '#lab/proof.ts'
import { compare, statementsOf } from './comparison.ts'
import { homeOf, networkAt, password, type SignInShop, tokenTo } from './shop.ts'

/** How many accounts are asked for, so that none is asked too often. */
const accounts = 20
/** PASSWORD_RESETS_HOUR, and what `register` and a change may send beside the letters to reset a password. */
const lettersMost = 3
const [requests, networks] = [1000, 100]

/** Tries to tell addresses with an account from others by registering them, resetting their password and changing an address to them. */
export async function tellApartElsewhere({ registerConfirmed, attempt }: SignInShop, samples: number): Promise<Statement[]> {
  const { accessToken } = await registerConfirmed('mallory')
  await Promise.all(Array.from({ length: accounts }, (_, at) => registerConfirmed(nameOf('known', at))))
  let last = 1 << 19
  const next = () => networkAt(last++)
  // an address that was registered is unknown no more
  const addressOf = (kind: string, at: number) => `${nameOf(kind, kind === 'known' ? at % accounts : at)}@example.com`
  const registered = await compare(samples, (kind, at) =>
    attempt('register', next(), { email: addressOf(kind, at), password: `${password} ${at}`, displayName: 'Mallory' }),
  )
  const reset = await compare(samples, (kind, at) => attempt('requestPasswordReset', next(), { email: addressOf(kind, samples + at) }))
  const changed = await compare(samples, (kind, at) =>
    attempt('requestEmailChange', next(), { newEmail: addressOf(kind, 2 * samples + at), password }, accessToken),
  )
  return [...statementsOf('a registration', registered), ...statementsOf('a reset', reset), ...statementsOf('a change', changed)]
}

/** Asks for a thousand resets of one address from a hundred networks. Its owner must still get in by a letter. */
export async function bombOwner({ registerConfirmed, attempt, login, letters }: SignInShop): Promise<Statement[]> {
  const { email } = await registerConfirmed('bombed')
  for (let sent = 0; sent < requests; sent += networks)
    await Promise.all(Array.from({ length: networks }, (_, at) => attempt('requestPasswordReset', networkAt((1 << 18) + at), { email })))
  const input = { token: await tokenTo(letters, email, 'Reset'), newPassword: `${password} again` }
  const { codes } = await attempt('resetPassword', homeOf('bombed'), input)
  const signedIn = await login(homeOf('bombed'), { email, password: input.newPassword })
  const resets = letters.filter(({ to, raw }) => to === email && raw.includes('Subject: Reset'))
  return [
    atMost(`letters to an address of ${requests} requests to reset its password from ${networks} networks`, resets.length, lettersMost),
    none('refused of its owner, who resets the password by the last letter and signs in', [...codes, ...signedIn.codes]),
  ]
}

/** As long as every other, so that answers and letters are too. */
function nameOf(kind: string, at: number): string {
  return `${kind === 'known' ? 'has' : 'new'}-${String(at).padStart(6, '0')}`
}
