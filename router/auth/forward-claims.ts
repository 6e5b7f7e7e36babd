import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Request } from '#kit/context.ts'
import { claimKeyFile, claimsHeader, type Keys, readKeys, signClaims } from '#kit/http/claims.ts'

/** The keys of the router, one file for each subgraph: `keys/claims/<subgraph>.key` in `DATA_DIR`. Throws where one is malformed. */
export function readClaimKeys(config: { DATA_DIR: string }): Map<string, Keys> {
  const files = readdirSync(join(config.DATA_DIR, 'keys', 'claims')).filter((file) => file.endsWith('.key'))
  const names = files.map((file) => basename(file, '.key'))
  return new Map(names.map((name) => [name, readKeys(claimKeyFile(config, name))]))
}

/**
 * The headers of a request to a subgraph: who asks, signed for that subgraph and this body. Nothing that the client sent is
 * passed on. Throws when there is no key for the subgraph.
 */
export function forwardClaims(keys: Map<string, Keys>, clock: () => Date = () => new Date()) {
  return (subgraph: string, { caller, requestId }: Request, body: string): Record<string, string> => {
    const own = keys.get(subgraph)
    if (!own) throw new Error(`There is no claim key for ${subgraph}`)
    const envelope = { subgraph, body, keys: own, now: clock() }
    return { 'content-type': 'application/json', [claimsHeader]: signClaims({ caller, requestId }, envelope) }
  }
}
