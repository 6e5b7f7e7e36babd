import { sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'

/** How many pages of the index are written in a piece: a few milliseconds. */
const pagesAtOnce = 100

// with a negative number FTS5 begins to merge all parts into one, with a positive one it goes on
const merge = statement((_, { pages }: { pages: number }) => sql`INSERT INTO search_index (search_index, rank) VALUES ('merge', ${pages})`)
const selectChanges = statement(() => sql<{ changes: number }>`SELECT total_changes() AS changes`)

/** Merges the parts that writes have left of the search index, piece by piece: a search looks into each part. */
export async function mergeSearchIndex(ctx: Context): Promise<void> {
  for (let pages = -pagesAtOnce; await ctx.write((tx) => mergeSome(tx, pages)); pages = pagesAtOnce);
}

/** Whether there was anything to merge: FTS5 counts one change where there was not. */
async function mergeSome(tx: Tx, pages: number): Promise<boolean> {
  const before = await changesOf(tx)
  await merge.run(tx, { pages })
  return (await changesOf(tx)) - before > 1
}

async function changesOf(tx: Tx): Promise<number> {
  return (await selectChanges.get(tx))?.changes ?? 0
}
