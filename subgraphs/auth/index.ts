import { defineSubgraph } from '#kit/subgraph.ts'
import { handlers } from './handlers.ts'
import { openKeys } from './keys.ts'
import { resolvers } from './resolvers.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  resources: async (config) => ({ keys: await openKeys(config) }),
  routes: { 'GET /.well-known/jwks.json': async ({ resources }) => resources.keys.jwks },
})
