import { type SQL, sql } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { isIn } from './candidates.ts'
import type { Texts } from './parts.ts'

/** A word of the index, and how many products have it. */
export type Known = { term: string; doc: number }

type Range = { from: string; to: string; limit: number }

const selectKnown = statement(
  (_, { terms }: { terms: string[] }) => sql<Known>`SELECT term, doc FROM search_vocabulary WHERE ${inList(sql`term`, terms)}`,
)
const selectBetween = statement(
  (_, { from, to, limit }: Range) =>
    sql<Known>`SELECT term, doc FROM search_vocabulary WHERE term >= ${from} AND term < ${to} LIMIT ${limit}`,
)
const selectTranslated = statement(
  (_, { terms, locale }: { terms: string[]; locale: number }) =>
    sql<Known>`SELECT term, doc FROM translated_vocabulary WHERE ${inList(sql`term`, terms)} AND ${isWordIn(locale)}`,
)
const selectTranslatedBetween = statement(
  (_, { from, to, limit, locale }: Range & { locale: number }) =>
    sql<Known>`SELECT term, doc FROM translated_vocabulary WHERE term >= ${from} AND term < ${to} AND ${isWordIn(locale)} LIMIT ${limit}`,
)

/** Those of some words that the texts have. */
export function knownWords(db: Db, { locale }: Texts, terms: string[]): Promise<Known[]> {
  return locale ? selectTranslated.all(db, { terms, locale }) : selectKnown.all(db, { terms })
}

/** The words of the texts from one word to another. */
export function wordsBetween(db: Db, { locale }: Texts, range: Range): Promise<Known[]> {
  return locale ? selectTranslatedBetween.all(db, { ...range, locale }) : selectBetween.all(db, range)
}

/** The vocabulary is that of all languages. */
function isWordIn(locale: SQL | number): SQL {
  const place = sql`translated_index.rowid`
  return sql`EXISTS (SELECT 1 FROM translated_index WHERE translated_index MATCH '"' || term || '"' AND ${isIn(place, locale)})`
}
