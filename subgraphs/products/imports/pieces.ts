import { and, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { pauses } from '#kit/data/pauses.ts'
import type { InSavepoint } from '#kit/data/savepoint.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, DomainErrors, isTransient } from '#kit/errors.ts'
import { type ProductImportErrorRow, type ProductImportRow, productImports } from '#subgraphs/products/tables.ts'
import { settlePrices } from '#subgraphs/products/variants/parents.ts'
import type { Format } from './cells.ts'
import { isBlank } from './check-file.ts'
import { columnAtFault, readFields } from './columns.ts'
import { type CsvRow, fileRefusal } from './csv.ts'
import { type About, importRow } from './import-row.ts'

/** What the pieces of an import have in common. */
export type Piece = { id: string; header: string[]; format: Format; about: About; dryRun: boolean; mayStock: boolean }
type Counts = Pick<ProductImportRow, 'created' | 'updated' | 'unchanged' | 'failed'>
type Progress = Counts & { id: string; rows: number; position: number }

/** How long the rows wait for requests that are under way, in ms. */
const waitMs = 20
/** An import with more rows that are refused than this ends: each is kept for the report. */
const failedMost = 1000

const selectImport = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.status, 'RUNNING'))),
)
const moveOn = statement(
  (_, { id, rows, position, created, updated, unchanged, failed }: Progress) => sql`
    UPDATE product_imports
    SET done = done + ${rows}, position = ${position}, created = created + ${created}, updated = updated + ${updated},
      unchanged = unchanged + ${unchanged}, failed = failed + ${failed}
    WHERE id = ${id}`,
)
const insertFaults = statement(
  (_, { faults }: { faults: ProductImportErrorRow[] }) => sql`
    INSERT INTO import_faults (id, importId, row, column, code, message)
    SELECT value->>'id', value->>'importId', value->>'row', value->>'column', value->>'code', value->>'message' FROM ${jsonEach(faults)}`,
)

/** Handles rows in a transaction, in which the import also moves on: each once. Returns whether the import goes on; false if somebody else did. */
export async function handlePiece(ctx: Context, piece: Piece, rows: CsvRow[]): Promise<boolean> {
  const [first, last] = [rows[0] as CsvRow, rows.at(-1) as CsvRow]
  return ctx.write(async (tx, inSavepoint) => {
    const current = await selectImport.get(tx, piece)
    if (!current || current.done !== first.row - 2) return false
    if (current.failed > failedMost) throw fileRefusal(`More than ${failedMost} rows were refused.`)
    const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 }
    const faults: ProductImportErrorRow[] = []
    const handle = () => handleAll(ctx, { tx, inSavepoint }, piece, rows, { counts, faults })
    await (piece.dryRun ? undone(tx, inSavepoint, handle) : handle())
    await moveOn.run(tx, { id: piece.id, rows: rows.length, position: last.end, ...counts })
    await insertFaults.run(tx, { faults })
    tx.dueTasks.add('importProducts')
    return true
  })
}

type Writing = { tx: Tx; inSavepoint: InSavepoint }
type Results = { counts: Counts; faults: ProductImportErrorRow[] }

async function handleAll(
  ctx: Context,
  { tx, inSavepoint }: Writing,
  piece: Piece,
  rows: CsvRow[],
  { counts, faults }: Results,
): Promise<void> {
  const parents = new Set<string>()
  const pause = pauses(waitMs)
  for (const { row, cells } of rows) {
    await pause()
    const refused = await attempt(ctx, tx, inSavepoint, async () => {
      const imported = isBlank(cells) ? undefined : await importRow(tx, readFields(piece.header, cells, piece.format), piece.about)
      if (imported?.parentId) parents.add(imported.parentId)
      counts[imported?.outcome ?? 'unchanged'] += 1
    })
    if (refused) counts.failed += 1
    for (const fault of refused ?? []) faults.push(faultOf(tx, piece, row, fault))
  }
  for (const id of parents) await settlePrices(tx, id)
}

/** Runs `work` so that it is undone where it fails. Returns why it was refused. */
async function attempt(
  ctx: Context,
  tx: Tx,
  inSavepoint: InSavepoint,
  work: () => Promise<void>,
): Promise<readonly DomainError[] | undefined> {
  const published = tx.published.length
  try {
    await inSavepoint(work)
  } catch (error) {
    if (isTransient(error)) throw error
    // their rows are rolled back
    tx.published.length = published
    if (error instanceof DomainErrors) return error.errors
    if (error instanceof DomainError) return [error]
    ctx.log.error({ err: error }, 'a row of an import failed')
    return [fileRefusal('Something went wrong on our side with this row.')]
  }
}

/** Runs `work`, and undoes all of it. */
async function undone(tx: Tx, inSavepoint: InSavepoint, work: () => Promise<void>): Promise<void> {
  const [published, end] = [tx.published.length, new Error('undone')]
  await inSavepoint(async () => {
    await work()
    throw end
  }).catch((error) => {
    if (error !== end) throw error
  })
  tx.published.length = published
}

function faultOf({ now }: Tx, { id: importId, header }: Piece, row: number, fault: DomainError): ProductImportErrorRow {
  const { code, message } = fault
  return { id: newRowId('flt', now), importId, row, column: columnAtFault(fault, header), code, message: message.slice(0, 500) }
}
