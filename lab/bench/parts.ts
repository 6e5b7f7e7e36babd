import { compareSizes } from './big-part.ts'
import type { Part } from './options.ts'
import { compareReady } from './ready-part.ts'
import { compareRouters } from './router-part.ts'
import { compareRows } from './rows-part.ts'
import { soak } from './soak-part.ts'

/** What `npm run bench` can measure. */
export const parts = {
  rows: { about: 'what a shopper and staff ask for, row by row', run: compareRows },
  ready: { about: 'all ready operations, which a change must not make slower', run: compareReady },
  router: {
    about: 'the router beside stock Apollo on the graph of a well-known benchmark, judged from 3 rounds of 2 s on',
    run: compareRouters,
  },
  big: { about: 'a generated shop of 400,000 products and 1,000,000 orders beside a small one', run: compareSizes },
  soak: { about: 'half load for many minutes: memory, and how long the slowest wait', run: soak },
} satisfies Record<string, Part>
