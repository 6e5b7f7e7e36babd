import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Request } from '#kit/context.ts'
import { claimKeyFile, claimsHeader, type Keys, readKeys, signClaims } from '#kit/http/claims.ts'

/** Reads the keys of all subgraphs from `keys/claims/<subgraph>.key` in `DATA_DIR`. Throws if one is malformed. */
export function readClaimKeys(config: { DATA_DIR: string }): Map<string, Keys> {
  const files = readdirSync(join(config.DATA_DIR, 'keys', 'claims')).filter((file) => file.endsWith('.key'))
  const names = files.map((file) => basename(file, '.key'))
  return new Map(names.map((name) => [name, readKeys(claimKeyFile(config, name))]))
}

/**
 * Returns a function that makes the headers of a request to a subgraph: the caller's claims, signed for this subgraph and this body. No
 * header of the client is forwarded. It throws if there is no key for the subgraph.
 */
export function forwardClaims(keys: Map<string, Keys>, clock: () => Date = () => new Date()) {
  return (subgraph: string, request: Request, body: string | Buffer): Record<string, string> => {
    const { caller, requestId, deadline, locale, asked } = request
    // the others need not know it
    const userAgent = subgraph === 'auth' ? request.userAgent : undefined
    const own = keys.get(subgraph)
    if (!own) throw new Error(`There is no claim key for ${subgraph}`)
    const envelope = { subgraph, body, keys: own, now: clock() }
    return {
      'content-type': 'application/json',
      [claimsHeader]: signClaims({ caller, requestId, deadline, locale, asked, userAgent }, envelope),
    }
  }
}
