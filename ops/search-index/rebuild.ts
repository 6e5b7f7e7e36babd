import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'

/** How many products are in the index, and how many of its rows were of none. */
export type Rebuilt = { indexed: number; removed: number }

type Options = { fromScratch: boolean; onSlice: (done: number, all: number) => void }

/** The shop writes between two slices. */
const [slice, pauseMs, pagesAtOnce] = [500, 5, 200]

const place = '(length(name) << 32) + 4294967295 - products.rowid'
// what the triggers of products write
const insert = `INSERT INTO search_index(rowid, sku, name, description)
  SELECT ${place},
    concat_ws(' ', sku, (SELECT group_concat(v.value, ' ') FROM json_each(options) AS o, json_each(o.value, '$.values') AS v)),
    name, description
  FROM products WHERE rowid > ? AND rowid <= ? AND archived = 0 AND parentId IS NULL ORDER BY 1`
const stray = `SELECT d.id FROM search_index_docsize AS d
  LEFT JOIN products ON products.rowid = 4294967295 - (d.id & 4294967295) AND archived = 0 AND parentId IS NULL AND d.id = ${place}
  WHERE d.id > ? AND products.rowid IS NULL ORDER BY d.id LIMIT ?`
// the triggers of translated_places keep the index of translations
const emptying = `INSERT INTO search_index(search_index) VALUES ('delete-all');
  INSERT INTO translated_index(translated_index) VALUES ('delete-all');`
const insertLocales = `INSERT OR IGNORE INTO search_locales(locale) SELECT DISTINCT locale FROM translations WHERE subject GLOB 'prod_*'`
const removeTranslated = 'DELETE FROM translated_places WHERE product > ? AND product <= ?'
const insertTranslated = `INSERT INTO translated_places(place, product, locale)
  SELECT place, product, locale FROM translated_texts WHERE product > ? AND product <= ? ORDER BY place`
const strayTranslated = `SELECT d.id FROM translated_index_docsize AS d
  LEFT JOIN translated_places AS t ON t.place = d.id WHERE d.id > ? AND t.place IS NULL ORDER BY d.id LIMIT ?`

/** Makes the search index of a products database anew, slice by slice, while the shop serves. From scratch it is emptied first. */
export async function rebuildSearchIndex(file: string, { fromScratch, onSlice }: Options): Promise<Rebuilt> {
  const connection = new Sqlite(file, { fileMustExist: true, timeout: 30_000 })
  try {
    if (fromScratch) connection.exec(emptying)
    const indexed = await indexAll(connection, onSlice)
    const removed =
      (await removeStray(connection, 'search_index', stray)) + (await removeStray(connection, 'translated_index', strayTranslated))
    for (const index of ['search_index', 'translated_index']) await merge(connection, index)
    return { indexed, removed }
  } finally {
    connection.close()
  }
}

async function indexAll(connection: Sqlite.Database, onSlice: Options['onSlice']): Promise<number> {
  const last = connection.prepare('SELECT coalesce(max(rowid), 0) FROM products').pluck().get() as number
  const remove = connection.prepare(
    `DELETE FROM search_index WHERE rowid IN (SELECT ${place} FROM products WHERE rowid > ? AND rowid <= ?)`,
  )
  const add = connection.prepare(insert)
  connection.exec(insertLocales)
  const [removeTexts, addTexts] = [connection.prepare(removeTranslated), connection.prepare(insertTranslated)]
  const anew = connection.transaction((from: number, to: number) => {
    remove.run(from, to)
    removeTexts.run(from, to)
    addTexts.run(from, to)
    return add.run(from, to).changes
  })
  let indexed = 0
  for (let from = 0; from < last; from += slice) {
    indexed += anew.immediate(from, from + slice)
    onSlice(Math.min(from + slice, last), last)
    await sleep(pauseMs)
  }
  return indexed
}

/** Removes rows of products that are not for sale, or have another name by now. */
async function removeStray(connection: Sqlite.Database, index: string, selectStray: string): Promise<number> {
  const find = connection.prepare(selectStray).pluck().safeIntegers()
  const remove = connection.prepare(`DELETE FROM ${index} WHERE rowid = ?`)
  const removeSome = connection.transaction((after: bigint) => {
    const found = find.all(after, slice) as bigint[]
    for (const id of found) remove.run(id)
    return found
  })
  let removed = 0
  for (let found = removeSome.immediate(-1n); found.length > 0; found = removeSome.immediate(found.at(-1) ?? 0n)) {
    removed += found.length
    await sleep(pauseMs)
  }
  return removed
}

/** FTS5 counts one change where there was nothing to merge. */
async function merge(connection: Sqlite.Database, index: string): Promise<void> {
  const changes = connection.prepare('SELECT total_changes()').pluck()
  const some = connection.prepare(`INSERT INTO ${index}(${index}, rank) VALUES ('merge', ?)`)
  for (let [pages, before] = [-pagesAtOnce, 0]; ; pages = pagesAtOnce) {
    before = changes.get() as number
    some.run(pages)
    if ((changes.get() as number) - before < 2) return
    await sleep(pauseMs)
  }
}
