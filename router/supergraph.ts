import { type DocumentNode, parse } from 'graphql'
import { LRUCache } from 'lru-cache'

/** The parts of a router read one document; the routers of a process serve one supergraph. */
const documents = new LRUCache<string, DocumentNode>({ max: 1, memoMethod: (sdl) => parse(sdl, { noLocation: true }) })

/** Parses a supergraph, once for all who read it. */
export function parseSupergraph(sdl: string): DocumentNode {
  return documents.memo(sdl)
}
