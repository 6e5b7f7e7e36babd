import { and, eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { currenciesOf } from '#schema/currencies.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { attributes as attributeRows, type ProductImportRow, productImports } from '#subgraphs/products/tables.ts'
import { checkHeader } from './columns.ts'
import { fileRefusal, readRows, separatorOf } from './csv.ts'
import { fileOf } from './files.ts'

type Checked = Pick<ProductImportRow, 'id' | 'separator' | 'header' | 'rows' | 'position'>

const selectCodes = statement((db) => db.select({ code: attributeRows.code }).from(attributeRows))
const begin = statement((db, { id, ...checked }: Checked) =>
  db
    .update(productImports)
    .set({ ...checked, status: 'RUNNING' })
    .where(and(eq(productImports.id, id), eq(productImports.status, 'QUEUED'))),
)

/** Looks through the whole file before any row is handled, and begins its rows. Throws IMPORT_REFUSED, so that no half of a broken file is imported. */
export async function checkFile(ctx: Context, { id, mayStock }: ProductImportRow): Promise<void> {
  const path = fileOf(ctx.config, id)
  const separator = await separatorOf(path)
  const most = settings.of(ctx.config).IMPORT_ROWS || Number.POSITIVE_INFINITY
  const attributes = new Set((await selectCodes.all(ctx.db)).map(({ code }) => code))
  const known = { attributes, currencies: currenciesOf(ctx.config).slice(1), locales: sharedSettings.of(ctx.config).LOCALES.slice(1) }
  let header: string[] | undefined
  let [rows, position] = [0, 0]
  for await (const { row, cells, end } of readRows(path, separator, { position: 0, row: 1 })) {
    if (!header) [header, position] = [checkHeader(cells, known), end]
    else rows += checkRow(row, cells, header.length)
    if (rows > most) throw fileRefusal(`It has more than ${most} rows.`)
  }
  if (!header) throw fileRefusal('It is empty.')
  if (header.includes('stock') && !mayStock) throw fileRefusal('Its column "stock" needs the permission STOCK_WRITE.')
  await ctx.write(async (tx) => void (await begin.run(tx, { id, separator, header: header ?? [], rows, position })))
}

/** Whether the row has nothing in it. */
export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function checkRow(row: number, cells: string[], columns: number): 1 {
  if (cells.length !== columns && !isBlank(cells)) throw fileRefusal(`Row ${row} has ${cells.length} cells, and the header ${columns}.`)
  return 1
}
