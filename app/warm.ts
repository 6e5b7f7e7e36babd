// Loads every module once, for the compile cache of an image that is being built (NODE_COMPILE_CACHE).
import { loadSubgraphs } from './house.ts'
import '#router/router.ts'

await loadSubgraphs()
