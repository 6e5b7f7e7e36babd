import { asc, eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { RouteError } from '#kit/http/routes.ts'
import { importFaults, productImports } from '#subgraphs/products/tables.ts'
import { readRows } from './csv.ts'
import { fileOf, hasFile } from './files.ts'

const selectImport = statement((db, { id }: { id: string }) => db.select().from(productImports).where(eq(productImports.id, id)))
const selectFaults = statement((db, { id }: { id: string }) =>
  db
    .select({ row: importFaults.row, column: importFaults.column, message: importFaults.message })
    .from(importFaults)
    .where(eq(importFaults.importId, id))
    .orderBy(asc(importFaults.row), asc(importFaults.id)),
)

/** Returns the rows of an import that were refused, with what is wrong in the last column: corrected, they can be imported as they are. */
export async function reportRows(ctx: Context, id: string): Promise<AsyncIterable<string[][]>> {
  const found = await selectImport.get(ctx.db, { id })
  if (!found?.header || !hasFile(ctx.config, id)) throw new RouteError(404, 'NOT_FOUND', 'There is no such report any more.')
  const faults = Map.groupBy(await selectFaults.all(ctx.db, { id }), ({ row }) => row)
  const errorOf = (row: number) =>
    (faults.get(row) ?? []).map(({ column, message }) => (column ? `${column}: ${message}` : message)).join(' ')
  const old = found.header.indexOf('error')
  return (async function* () {
    for await (const { row, cells } of readRows(fileOf(ctx.config, id), found.separator ?? ',', { position: 0, row: 1 }))
      if (row === 1 || faults.has(row)) yield [[...cells.filter((_, at) => at !== old), row === 1 ? 'error' : errorOf(row)]]
  })()
}
