import { sql } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'

/** A word of the index, and how many products have it. */
export type Known = { term: string; doc: number }

/** Those of some words that the index has. */
export const selectKnown = statement(
  (_, { terms }: { terms: string[] }) => sql<Known>`SELECT term, doc FROM search_vocabulary WHERE ${inList(sql`term`, terms)}`,
)

/** The words of the index from one text to another. */
export const selectBetween = statement(
  (_, { from, to, limit }: { from: string; to: string; limit: number }) =>
    sql<Known>`SELECT term, doc FROM search_vocabulary WHERE term >= ${from} AND term < ${to} LIMIT ${limit}`,
)
