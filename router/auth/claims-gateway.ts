import type { JWTVerifyGetKey } from 'jose'
import type { Config } from '#kit/config.ts'
import { newId } from '#kit/data/id.ts'
import type { Stream } from '#kit/events/stream.ts'
import { createAuthenticator } from './authenticator.ts'
import { forwardClaims, readClaimKeys } from './forward-claims.ts'
import { type RouterContext, signIn } from './request-context.ts'
import { followRevocations } from './revocations.ts'

type Options = { config: Config; stream: Stream; key: JWTVerifyGetKey }
type Headers = Parameters<ReturnType<typeof createAuthenticator>['fromHeaders']>[0]

/**
 * What any router has to do in front of our subgraphs, whoever plans and fetches: say who asks, by the headers of a client's request,
 * and sign that for each subgraph. A token that comes back from a sign-in makes its bearer the caller of the rest of the operation.
 */
export async function createClaimsGateway({ config, stream, key }: Options) {
  const lifeSeconds = config.ACCESS_TOKEN_SECONDS
  const revocations = await followRevocations(stream, lifeSeconds * 1000)
  const authenticate = createAuthenticator({ key, maxTokenAge: lifeSeconds, revocations })
  return {
    /** Who asks. Never throws. */
    enter: async (headers: Headers): Promise<RouterContext> => ({
      caller: await authenticate.fromHeaders(headers),
      requestId: newId('req', new Date()),
    }),
    /** The headers of a request to a subgraph with this body. */
    headersFor: forwardClaims(readClaimKeys(config)),
    /** Makes a token that a subgraph has just issued that of the rest of the operation. */
    signIn: (context: RouterContext, token: string | undefined) => signIn(context, token, authenticate),
    close: () => revocations.close(),
  }
}
