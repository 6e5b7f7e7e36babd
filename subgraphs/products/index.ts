import { defineSubgraph } from '#kit/subgraph.ts'
import { dropAlerts } from './alerts/alerts.ts'
import { tellWatchers } from './alerts/watches.ts'
import { listMoved } from './categories/listing.ts'
import { dropOlder, fillCollections } from './collections/filling.ts'
import { publishDrafts, runSales } from './due.ts'
import { handlers } from './handlers.ts'
import { imageRoutes } from './images/routes.ts'
import { sweepImages } from './images/store.ts'
import { importRoutes } from './imports/routes.ts'
import { importProducts } from './imports/run.ts'
import { sweepImports } from './imports/sweep.ts'
import { resolvers } from './resolvers.ts'
import { dropFacetChanges } from './search/facts.ts'
import { mergeSearchIndex, mergeSmallSearchIndex } from './search/merging.ts'
import { snapshot } from './snapshot.ts'

export default defineSubgraph(import.meta.dirname, {
  resolvers,
  handlers,
  snapshot,
  tasks: {
    fillCollections: { every: 1000, run: fillCollections },
    importProducts: { every: 10_000, atStart: true, run: importProducts },
    tellWatchers: { every: 60_000, atStart: true, run: tellWatchers },
    dropAlerts: { every: 3_600_000, run: dropAlerts },
    listMoved: { every: 60_000, atStart: true, run: listMoved },
    dropOlder: { every: 60_000, run: dropOlder },
    dropFacetChanges: { every: 60_000, run: dropFacetChanges },
    mergeSmallSearchIndex: { every: 10_000, run: mergeSmallSearchIndex },
    mergeSearchIndex: { every: 300_000, atStart: true, run: mergeSearchIndex },
    publishDrafts: { every: 5_000, atStart: true, run: publishDrafts },
    runSales: { every: 5_000, atStart: true, run: runSales },
    sweepImports: { every: 3_600_000, run: sweepImports },
    sweepImages: { every: 3_600_000, run: sweepImages },
  },
  routes: { ...imageRoutes, ...importRoutes },
})
