import { expect } from 'vitest'
import { nobody } from '#kit/context.ts'
import { openSessionShop } from './session-shop.ts'
import { dataOf } from './shop.ts'
import { type SignInProvider, shopUrl, startSignInProvider } from './sign-in-provider.ts'

/** Who has an account with a password, and one at the provider. */
export const ann = { email: 'ann@example.com', password: 'a-long-password' }

export const register = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken user { id } } }'
const confirm = 'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { isDone userErrors { code } } }'

/** Opens a shop with a provider of sign-ins, and what a page does to sign in there. */
export async function openProviderShop(settings: Record<string, string> = {}, others: SignInProvider[] = []) {
  const provider = await startSignInProvider()
  provider.people.set('ann', { email: 'ann@example.com', email_verified: true, name: 'Ann' })
  const SIGN_IN_PROVIDERS = JSON.stringify([provider, ...others].map(({ setting }) => setting))
  const shop = await openSessionShop({ SIGN_IN_PROVIDERS, PUBLIC_URL: shopUrl, ...settings })

  /** Begins a sign-in, as a page does; returns where the browser is led, and the cookie that it keeps. */
  const begin = async (input: object = { provider: 'company' }, more: Parameters<typeof shop.send>[1] = {}) => {
    const { json, cookies, status, codes, attributes } = await shop.send('/session', { body: { beginProviderSignIn: input }, ...more })
    return { url: json.url as string, cookie: cookies[0], status, codes, attributes }
  }

  /** Comes back from the provider, as a browser that another site leads. */
  const comeBack = async (location: string, cookie: string | undefined) => {
    const headers = { origin: undefined, 'sec-fetch-site': 'cross-site', 'x-session': undefined }
    const answer = await shop.send(location.replace(shopUrl, ''), { method: 'GET', cookie, headers })
    const kept = Object.fromEntries(answer.cookies.map((pair) => pair?.split(/=(.*)/s) ?? []))
    return { ...answer, location: answer.received.location, session: kept.bazaar_session as string | undefined, kept }
  }

  /** Signs in at the provider from beginning to end. */
  const signIn = async (input?: object) => {
    const { url, cookie } = await begin(input)
    return comeBack(await provider.visit(url), cookie)
  }

  /** The access token of a session that began. */
  const tokenOf = async (session: string | undefined): Promise<string> =>
    (await shop.send('/session/refresh', { cookie: `bazaar_session=${session}` })).json.accessToken

  return { ...shop, provider, begin, comeBack, signIn, tokenOf }
}

/** Opens such a shop with what a user does to link the provider to an account. */
export async function openLinkingShop() {
  const shop = await openProviderShop()
  const { ask, untilIdle, send, provider, comeBack } = shop
  const rowsOf = (subgraph: string, query: string) => shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' }).db.all(query)
  const lettersTo = async (email: string) => {
    await untilIdle()
    const all = await rowsOf('users', 'SELECT kind, address, secret FROM mails ORDER BY id')
    return (all as { kind: string; address: string; secret: string }[]).filter(({ address }) => address === email)
  }
  /** Asks to link the provider; returns where the browser is led. */
  const beginLink = async (token: string, password = ann.password) => {
    const body = { linkProvider: { provider: 'company', password, returnTo: '/account' } }
    const { json, cookies, codes } = await send('/session', { body, headers: { authorization: `Bearer ${token}` } })
    return { url: json.url as string, cookie: cookies[0], codes }
  }
  return {
    ...shop,
    beginLink,
    /** Links the provider to the account of a token, from beginning to end. */
    link: async (token: string) => {
      const { url, cookie } = await beginLink(token)
      return comeBack(await provider.visit(url), cookie)
    },
    /** Registers an account and opens the link of its letter. */
    registerConfirmed: async (email = ann.email) => {
      const { accessToken: token, user } = dataOf(await ask(register, { input: { ...ann, email, displayName: 'Ann' } })).register
      const secret = (await lettersTo(email)).find(({ kind }) => kind === 'EMAIL_VERIFICATION')?.secret
      expect(dataOf(await ask(confirm, { input: { token: secret } }, { token })).confirmEmail).toMatchObject({ isDone: true })
      await untilIdle()
      return { id: user.id as string, token: token as string }
    },
    /** The kinds of the letters to an address, the oldest first. */
    mailsTo: async (email: string) => (await lettersTo(email)).map(({ kind }) => kind),
    /** The addresses of all accounts. */
    addresses: async () => ((await rowsOf('auth', 'SELECT email FROM accounts')) as { email: string }[]).map(({ email }) => email),
  }
}
