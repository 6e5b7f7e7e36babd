import type { GraphQLDataSource } from '@apollo/gateway'
import { nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { SourceRequest } from '#router/sources/operation.ts'
import type { RouterContext } from './request-context.ts'

type Answer = { exchangeApiKey?: { accessToken: string | null } | null } | null

const query = 'mutation ($input: ExchangeApiKeyInput!) { exchangeApiKey(input: $input) { accessToken userErrors { code } } }'
/** How long a request with an API key waits for auth. */
const waitMs = 2500

/** Asks auth for an access token in exchange for an API key. Undefined where the key is refused. Throws where auth does not answer. */
export async function exchangeAt(auth: GraphQLDataSource<RouterContext>, key: string): Promise<string | undefined> {
  const now = new Date()
  const context: RouterContext = { caller: nobody, requestId: newId('req', now), deadline: now.getTime() + waitMs }
  const request = { request: { query, variables: { input: { key } } }, context }
  const { data } = await auth.process(request as unknown as SourceRequest)
  const { exchangeApiKey } = { ...(data as Answer) }
  if (!exchangeApiKey) throw new Error('auth did not answer')
  return exchangeApiKey.accessToken ?? undefined
}
