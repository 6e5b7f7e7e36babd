// Loads every module once, for the compile cache of an image that is being built (NODE_COMPILE_CACHE).
import { loadSubgraphs } from './subgraphs.ts'
import '#router/create-router.ts'

await loadSubgraphs()
