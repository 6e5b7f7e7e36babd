import { createHmac } from 'node:crypto'
import { type Caller, type Client, refused } from './client.ts'
import { Login, RefreshToken, Register } from './documents/documents.generated.ts'
import { type Headers, headersOf } from './transport.ts'

export type Account = { email: string; password: string }

type Tokens = { accessToken: string | null; refreshToken: string | null; expiresAt: string | null }
type Session = { headers: Headers; refreshToken: string; staleAt: number }

/** Registers an account; one that is there already is signed in to. */
export async function register(client: Client, account: Account, displayName: string): Promise<void> {
  const { userErrors } = await client.mutate(Register, { ...account, displayName })
  // a shop of an earlier revision refuses an address that has an account
  const problems = userErrors.filter(({ code }) => (code as string) !== 'EMAIL_TAKEN')
  if (problems.length > 0) throw refused('Register', problems)
}

/** A user who signs in when first needed, after `prepare`, and again when the tokens are stale or refused. */
export function signedIn(client: Client, account: Account, prepare = async () => {}): Caller {
  let session: Session | undefined
  let renewing: Promise<void> | undefined
  const begin = async () => {
    if (!session) await prepare()
    session = await nextSession(client, account, session)
  }
  // one at a time: all who wait go on with one new pair of tokens
  const renew = () => {
    renewing ??= begin().finally(() => {
      renewing = undefined
    })
    return renewing
  }
  return {
    headers: async () => {
      // a token that is renewed in time spares the request that would be refused
      if (!session || session.staleAt < Date.now()) await renew()
      return session?.headers ?? {}
    },
    renew: async (old) => {
      if (old.authorization === session?.headers.authorization) await renew()
    },
  }
}

/** A customer with an account of their own, who registers when first needed. */
export function customer(client: Client, account: Account, displayName: string): Caller {
  return signedIn(client, account, () => register(client, account, displayName))
}

/** A guest: the same one for the same secret and name. */
export function guest(secret: string, name: string): Caller {
  return { headers: async () => headersOf({ guest: guestToken(secret, name) }) }
}

/** The token of a guest: the same one for the same secret and name. */
export function guestToken(secret: string, name: string): string {
  return createHmac('sha256', secret).update(name).digest('base64url')
}

async function nextSession(client: Client, account: Account, last: Session | undefined): Promise<Session> {
  if (last) {
    const refreshed = await client.mutate(RefreshToken, { refreshToken: last.refreshToken })
    if (refreshed.accessToken) return sessionOf(refreshed)
  }
  const answer = await client.mutate(Login, account)
  if (!answer.accessToken) throw refused('Login', answer.userErrors)
  return sessionOf(answer)
}

function sessionOf({ accessToken, refreshToken, expiresAt }: Tokens): Session {
  const halfLife = (Date.parse(expiresAt ?? '') - Date.now()) / 2
  return { headers: headersOf({ token: accessToken ?? '' }), refreshToken: refreshToken ?? '', staleAt: Date.now() + halfLife }
}
