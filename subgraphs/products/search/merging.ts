import { sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'

/** How many pages of the index are written in a piece: a few milliseconds. */
const pagesAtOnce = 100

/** How many pages an index has at most that is merged after each burst of writes: 4 MB, of some 15,000 products. */
const smallPages = 1000

// with a negative number FTS5 begins to merge all parts into one, with a positive one it goes on
const merge = statement((_, { pages }: { pages: number }) => sql`INSERT INTO search_index (search_index, rank) VALUES ('merge', ${pages})`)
const mergeTranslated = statement(
  (_, { pages }: { pages: number }) => sql`INSERT INTO translated_index (translated_index, rank) VALUES ('merge', ${pages})`,
)
const selectChanges = statement(() => sql<{ changes: number }>`SELECT total_changes() AS changes`)

// a row of these tables is a page of the index
const selectPages = statement((_, { most }: { most: number }) => {
  const pages = sql`SELECT 1 FROM search_index_idx UNION ALL SELECT 1 FROM translated_index_idx`
  return sql<{ pages: number }>`SELECT count(*) AS pages FROM (${pages} LIMIT ${most})`
})

/** Merges the parts of the search indexes where the indexes are small; larger ones wait for `mergeSearchIndex`, as all of them is written. */
export async function mergeSmallSearchIndex(ctx: Context): Promise<void> {
  const { pages = 0 } = (await selectPages.get(ctx.db, { most: smallPages + 1 })) ?? {}
  if (pages <= smallPages) await mergeSearchIndex(ctx)
}

/** Merges the parts that writes have left of the search indexes, piece by piece: a search looks into each part. */
export async function mergeSearchIndex(ctx: Context): Promise<void> {
  for (const one of [merge, mergeTranslated])
    for (let pages = -pagesAtOnce; await ctx.write((tx) => mergeSome(tx, one, pages)); pages = pagesAtOnce);
}

/** Whether there was anything to merge: FTS5 counts one change where there was not. */
async function mergeSome(tx: Tx, one: typeof merge, pages: number): Promise<boolean> {
  const before = await changesOf(tx)
  await one.run(tx, { pages })
  return (await changesOf(tx)) - before > 1
}

async function changesOf(tx: Tx): Promise<number> {
  return (await selectChanges.get(tx))?.changes ?? 0
}
