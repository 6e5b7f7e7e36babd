import type { DocumentNode } from 'graphql'
import type { JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/data/id.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import { readSignatures } from '#kit/events/signatures.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { Log } from '#kit/observe/log.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'
import { networkOf } from '#router/limits/network.ts'
import { settings } from '#router/settings.ts'
import { askedBy, currencyHeader } from '#schema/currencies.ts'
import { localeFor, localeHeader } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { createAuthenticator } from './authenticator.ts'
import { forwardClaims, readClaimKeys } from './forward-claims.ts'
import { createKeySet } from './key-set.ts'
import { refusalOf } from './refused-tokens.ts'
import { type RouterContext, signIn } from './request-context.ts'
import { followRevocations } from './revocations.ts'

export type ClaimsGateway = Awaited<ReturnType<typeof createClaimsGateway>>

type Options = { config: Config; stream: Stream; key: JWTVerifyGetKey }
type Headers = Parameters<ReturnType<typeof createAuthenticator>['fromHeaders']>[0] & {
  'x-forwarded-for'?: string | undefined
  'x-locale'?: string | undefined
  'x-currency'?: string | undefined
  'user-agent'?: string | undefined
}

/** A claims gateway between processes: on Redis, with the keys of the auth subgraph. */
export async function openClaimsGateway(config: Config, log: Log): Promise<ClaimsGateway> {
  const stream = redisStream({ config, log, service: 'router', signatures: readSignatures(config, 'router') })
  const shared = await createSharedCache(config, log)
  const { key, close: closeKeySet } = createKeySet(config, shared)
  const gateway = await createClaimsGateway({ config, stream, key })
  const close = async () => {
    for (const closePart of [gateway.close, closeKeySet, shared.close]) closePart()
    await stream.close()
  }
  return { ...gateway, close }
}

/**
 * What a router of another make needs in front of our subgraphs: it authenticates the caller by the headers of a client's request, and
 * signs the claims for each subgraph.
 */
export async function createClaimsGateway({ config, stream, key }: Options) {
  const { ACCESS_TOKEN_SECONDS: lifeSeconds, GUEST_TOKEN_DAYS: guestTokenDays, LOCALES } = sharedSettings.of(config)
  const revocations = await followRevocations(stream, lifeSeconds * 1000)
  const authenticate = createAuthenticator({ key, maxTokenAge: lifeSeconds, guestTokenDays, revocations })
  return {
    /** The context of a request, with its caller. Never throws. */
    enter: async (headers: Headers): Promise<RouterContext> => ({
      caller: { ...(await authenticate.fromHeaders(headers)), ...forwardedNetwork(config, headers) },
      requestId: newId('req', new Date()),
      locale: localeFor(LOCALES, headers[localeHeader]),
      asked: askedBy(config, headers[currencyHeader]),
      userAgent: headers['user-agent'],
    }),
    /** Why an operation must not run for its caller, as `refuseTokens` of our own router has it. Undefined if it may. */
    refusalOf: ({ caller }: RouterContext, document: DocumentNode, operationName?: string | null) =>
      refusalOf(caller, document, operationName),
    /** The headers of a request to a subgraph with this body. */
    headersFor: forwardClaims(readClaimKeys(config)),
    /** Makes the bearer of a token that a subgraph has just issued the caller for the rest of the operation. */
    signIn: (context: RouterContext, token: string | undefined) => signIn(context, token, authenticate),
    close: async () => revocations.close(),
  }
}

// the proxy in front adds the last address, and the client may have sent the others
function forwardedNetwork(config: Config, headers: Headers): { network?: string } {
  const last = headers['x-forwarded-for']?.split(',').at(-1)?.trim()
  return settings.of(config).TRUST_PROXY && last ? { network: networkOf(last) } : {}
}
