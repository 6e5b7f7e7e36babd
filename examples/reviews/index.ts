import { defineSubgraph } from '#kit/subgraph.ts'
import { handlers } from './handlers.ts'
import { resolvers } from './resolvers.ts'

export default defineSubgraph(import.meta.dirname, { resolvers, handlers })
