// Loads every module once, to fill the compile cache of the image (NODE_COMPILE_CACHE).
import { loadSubgraphs } from './subgraphs.ts'
import '#router/create-router.ts'

await loadSubgraphs()
