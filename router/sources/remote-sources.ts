import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { forwardClaims, readClaimKeys } from '#router/auth/forward-claims.ts'
import type { SourceOf } from './operation.ts'
import { RemoteDataSource } from './remote.ts'
import { urlsOf } from './urls.ts'

/** Data sources for subgraphs in processes of their own. Each request carries the claims of its caller, signed for the subgraph. */
export function remoteSources(config: Config, log: Log): SourceOf {
  const [urlOf, headers] = [urlsOf(config), forwardClaims(readClaimKeys(config))]
  return (name, authenticate) => new RemoteDataSource({ name, url: urlOf(name), headers, authenticate, log })
}
