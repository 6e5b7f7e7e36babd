import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'

/** What the provider says of somebody, beside `sub`. */
export type Claims = { email?: string; email_verified?: boolean; name?: string }

type AtEnd = (end: () => Promise<void>) => void

/** Changes what the provider answers. */
export type Change = (ctx: KoaContextWithOIDC) => void | Promise<void>

export type SignInProvider = Awaited<ReturnType<typeof startSignInProvider>>

/** Where the shop of a test is. */
export const shopUrl = 'http://localhost:4000'

const scope = 'openid email profile'

/** Starts a provider of OpenID Connect (oidc-provider) on this machine, with the shop and another client. It ends with the test, or `atEnd`. */
export async function startSignInProvider(id = 'company', { shop = shopUrl, atEnd = onTestFinished as AtEnd } = {}) {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  atEnd(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const people = new Map<string, Claims>()
  const provider = createProvider(
    issuer,
    `${shop}/session/callback/${id}`,
    { ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' },
    people,
  )
  const state: { person: string | undefined; change: Change } = { person: 'ann', change: () => {} }
  provider.use(async (ctx, next) => {
    await next()
    await state.change(ctx as unknown as KoaContextWithOIDC)
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (req.url?.startsWith('/interaction/')) void consent(provider, state.person, req, res)
    else void answer(req, res)
  })
  return {
    issuer,
    people,
    /** The setting that names it. */
    setting: { id, name: 'Company', issuer, clientId: 'shop', clientSecret: 'a-secret-of-the-shop' },
    /** Who signs in there from now on, where it is not somebody who cancels, and what is changed in its answers. */
    state,
    /** An ID token that the provider itself has signed, with these claims. */
    sign: (claims: JWTPayload, header: object = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(privateKey),
    /** Signs in as a browser that is led to `url`; returns where it is led back to. */
    visit: (url: string) => visit(url),
  }
}

function createProvider(issuer: string, callback: string, key: object, people: Map<string, Claims>): Provider {
  const redirect_uris = [callback]
  return new Provider(issuer, {
    clients: [
      { client_id: 'shop', client_secret: 'a-secret-of-the-shop', redirect_uris },
      { client_id: 'other', client_secret: 'another-secret', redirect_uris },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a-key-of-the-test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    ttl: { Interaction: 60, Session: 60, Grant: 60, IdToken: 60, AccessToken: 60 },
  })
}

/** Does what a person would do on the pages of the provider: signs in and agrees, or cancels. */
async function consent(provider: Provider, person: string | undefined, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(req, res)
  if (!person) return provider.interactionFinished(req, res, { error: 'access_denied' })
  if (prompt.name === 'login') return provider.interactionFinished(req, res, { login: { accountId: person } })
  const grant = new provider.Grant({ accountId: session?.accountId ?? person, clientId: String(params.client_id) })
  grant.addOIDCScope(scope)
  await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
}

async function visit(url: string): Promise<string> {
  const jar = new Map<string, string>()
  for (let at = url, steps = 0; steps < 12; steps += 1) {
    if (at.startsWith(shopUrl)) return at
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`the provider stopped at ${new URL(at).pathname} with ${answer.status}: ${await answer.text()}`)
    at = new URL(location, at).href
  }
  throw new Error('the provider leads in a circle')
}
