// The part of a sign-in that speaks with a provider. Loaded where one is named, when somebody uses it.
import * as oidc from 'openid-client'
import type { Config } from '#kit/config.ts'
import { DomainError } from '#kit/errors.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { boundedFetch, isSafe, Unanswered } from './bounded-fetch.ts'
import { isLoopback } from './provider-settings.ts'
import { callbackOf, type Provider } from './providers.ts'
import type { Secrets } from './secrets.ts'

/** Who somebody is by what a provider says. `email` is there only where the provider has confirmed it. */
export type Person = { issuer: string; subject: string; email?: string | undefined; name?: string | undefined }

type Known = { at: number; client: Promise<oidc.Configuration> }

/** How long what a provider says of itself is believed. Its keys are asked for again when it signs with another. */
const knownMs = 3_600_000
/** The longest subject, by the standard. */
const subjectMost = 255
/** How much the clock of a provider may differ. */
const clockSeconds = 30

const messages = {
  PROVIDER_DENIED: 'The sign-in was cancelled.',
  PROVIDER_SIGN_IN_INVALID: 'This sign-in is not good any more. Begin again.',
  PROVIDER_UNAVAILABLE: 'Signing in there does not work right now. Try again in a moment, or sign in with your password.',
} as const

/** Codes of openid-client for an answer that is none. */
const unanswered = ['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']

const clients = new WeakMap<Provider, Known>()

/** Returns the address at the provider to which a browser is led. Throws PROVIDER_UNAVAILABLE. */
export async function addressOf(ctx: Context, provider: Provider, { state, nonce, verifier }: Secrets): Promise<string> {
  const client = await clientOf(provider).catch((error) => refuse(ctx, provider, error, 'PROVIDER_UNAVAILABLE'))
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: callbackOf(ctx.config, provider).href,
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return url.href
}

/**
 * Finds out who somebody is by the answer with which a provider led the browser back. State, issuer and PKCE are checked, the code is exchanged,
 * and the ID token must be signed by the provider, for this shop, for this sign-in, and not have expired. Throws PROVIDER_DENIED,
 * PROVIDER_SIGN_IN_INVALID or PROVIDER_UNAVAILABLE.
 */
export function personOf(ctx: Context, provider: Provider, secrets: Secrets, answer: string): Promise<Person> {
  return ask(ctx.config, provider, secrets, answer).catch((error) => refuse(ctx, provider, error))
}

async function ask(config: Config, provider: Provider, { state, nonce, verifier }: Secrets, answer: string): Promise<Person> {
  const client = await clientOf(provider)
  const url = callbackOf(config, provider)
  url.search = answer
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
  const tokens = await oidc.authorizationCodeGrant(client, url, checks)
  const claims = tokens.claims()
  if (!claims || claims.sub.length > subjectMost) throw new Error('The provider gave no ID token of somebody.')
  const { iss, sub } = claims
  const isWhole = claims.email !== undefined || !client.serverMetadata().userinfo_endpoint
  const said = isWhole ? claims : await oidc.fetchUserInfo(client, tokens.access_token, sub)
  return { issuer: iss, subject: sub, email: confirmedEmail(said), name: textOf(said.name) }
}

function clientOf(provider: Provider): Promise<oidc.Configuration> {
  const known = clients.get(provider)
  if (known && Date.now() - known.at < knownMs) return known.client
  const client = discover(provider)
  clients.set(provider, { at: Date.now(), client })
  client.catch(() => clients.delete(provider))
  return client
}

async function discover(provider: Provider): Promise<oidc.Configuration> {
  const { issuer, clientId } = provider
  const client = await oidc.discovery(new URL(issuer), clientId, { [oidc.clockTolerance]: clockSeconds }, proofOf(provider), {
    [oidc.customFetch]: (url, options) => boundedFetch(provider, url, options),
    // without the checks a token that comes straight from the provider is believed unsigned
    execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : [])],
  })
  // browsers are led there
  if (!isSafe(provider, URL.parse(client.serverMetadata().authorization_endpoint ?? '')))
    throw new Unanswered('No safe address to sign in at.')
  return client
}

/** How the shop shows a provider that it is the shop: in the way that the provider takes. */
function proofOf({ clientSecret }: Provider): oidc.ClientAuth {
  if (!clientSecret) return oidc.None()
  const [basic, post] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)]
  return (server, ...request) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...request)
  }
}

/** The address that a provider says it has confirmed. Some say that as a text. */
function confirmedEmail({ email, email_verified: isVerified }: Record<string, unknown>): string | undefined {
  return isVerified === true || isVerified === 'true' ? textOf(email) : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

// what a provider has said is not logged: it may hold tokens
function refuse(ctx: Context, { id }: Provider, error: unknown, code = codeOf(error)): never {
  const { code: fault, message: reason } = error as { code?: string; message?: string }
  ctx.log[code === 'PROVIDER_UNAVAILABLE' ? 'warn' : 'info'](
    { provider: id, outcome: code, fault, reason },
    'a sign-in at a provider failed',
  )
  throw new DomainError(code, messages[code], { path: ['input'] })
}

function codeOf(error: unknown): keyof typeof messages {
  const { code = '', cause } = error as { code?: string; cause?: unknown }
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'PROVIDER_DENIED' : 'PROVIDER_SIGN_IN_INVALID'
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant' ? 'PROVIDER_SIGN_IN_INVALID' : 'PROVIDER_UNAVAILABLE'
  return cause instanceof Unanswered || unanswered.includes(code) ? 'PROVIDER_UNAVAILABLE' : 'PROVIDER_SIGN_IN_INVALID'
}
