import type { Part } from './options.ts'
import { compareReady } from './ready-part.ts'
import { compareRows } from './rows-part.ts'

/** What `npm run bench` can measure. */
export const parts = {
  rows: { about: 'what a shopper and staff ask for, row by row', run: compareRows },
  ready: { about: 'all ready operations, which a change must not make slower', run: compareReady },
} satisfies Record<string, Part>
