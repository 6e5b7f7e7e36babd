import { createHmac } from 'node:crypto'
import { type Caller, type Headers, Refusal, type Shop } from './client.ts'
import { type Account, login, refreshToken, register, type Tokens } from './operations.ts'

type Session = { headers: Headers; refreshToken: string; staleAt: number }

/** Opens an account, unless this run has opened it before. */
export async function openAccount(shop: Shop, account: Account, displayName: string): Promise<void> {
  const { register: answer } = await shop.ask(register, { input: { ...account, displayName } })
  const problems = answer.userErrors.filter(({ code }) => code !== 'EMAIL_TAKEN')
  if (problems.length > 0) throw refused('register', problems)
}

/** Somebody who signs in when first needed, and again whenever the tokens are stale or not taken any more. */
export function signedIn(shop: Shop, account: Account, prepare = async () => {}): Caller {
  let session: Session | undefined
  let renewing: Promise<void> | undefined
  const begin = async () => {
    if (!session) await prepare()
    session = await nextSession(shop, account, session)
  }
  // one at a time: a refresh token that is used twice ends its session
  const renew = () => {
    renewing ??= begin().finally(() => {
      renewing = undefined
    })
    return renewing
  }
  return {
    headers: async () => {
      // an expired token reads as nobody at all where nobody may ask too, so it must not come to that
      if (!session || session.staleAt < Date.now()) await renew()
      return session?.headers ?? {}
    },
    renew: async (refused) => {
      if (refused.authorization === session?.headers.authorization) await renew()
    },
  }
}

/** A guest, the same one for the same secret. */
export function guestOf(secret: string, name: string): Caller & { headers: () => Promise<Headers> } {
  const token = createHmac('sha256', secret).update(name).digest('base64url')
  return { headers: async () => ({ 'x-guest-token': token }) }
}

export function refused(operation: string, userErrors: { code: string; message: string }[]): Refusal {
  return new Refusal(
    operation,
    userErrors.map(({ code }) => code),
    userErrors.map(({ message }) => message).join(' '),
  )
}

async function nextSession(shop: Shop, account: Account, last: Session | undefined): Promise<Session> {
  if (last) {
    const { refreshToken: answer } = await shop.ask(refreshToken, { input: { refreshToken: last.refreshToken } })
    if (answer.accessToken) return sessionOf(answer)
  }
  const { login: answer } = await shop.ask(login, { input: account })
  if (!answer.accessToken) throw refused('login', answer.userErrors)
  return sessionOf(answer)
}

function sessionOf({ accessToken, refreshToken, expiresAt }: Tokens): Session {
  const halfLife = (Date.parse(expiresAt ?? '') - Date.now()) / 2
  return { headers: { authorization: `Bearer ${accessToken}` }, refreshToken: refreshToken ?? '', staleAt: Date.now() + halfLife }
}
