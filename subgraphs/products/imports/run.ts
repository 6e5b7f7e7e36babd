import { setTimeout as sleep } from 'node:timers/promises'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { withLogCopiedAside } from '#kit/data/checkpoints.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { sharedSettings } from '#schema/settings.ts'
import { attributes, type ProductImportRow, productImports } from '#subgraphs/products/tables.ts'
import { checkFile } from './check-file.ts'
import { type CsvRow, fileRefusal, readRows } from './csv.ts'
import { fileOf, hasFile } from './files.ts'
import { finish } from './finish.ts'
import { handlePiece, type Piece } from './pieces.ts'

/** How many rows one transaction handles: those of a product and its variants together, up to the second number. */
const [rowsOfPiece, rowsMost] = [10, 40]
/** The least time between two pieces, so that other writes and requests come in. */
const pauseMs = 10
/** So long one run of the task takes, so that the process can be stopped. */
const runMs = 1000

const selectNext = statement((db) =>
  db
    .select()
    .from(productImports)
    .where(inArray(productImports.status, ['QUEUED', 'RUNNING']))
    .orderBy(asc(productImports.id))
    .limit(1),
)
const selectRunning = statement((db, { id }: { id: string }) =>
  db
    .select()
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.status, 'RUNNING'))),
)
const selectAttributes = statement((db) => db.select().from(attributes))

/** Goes on with the oldest import whose file is there, for about a second. The next run goes on where this one has ended. */
export async function importProducts(ctx: Context): Promise<void> {
  const next = await selectNext.get(ctx.db)
  if (!next) return
  try {
    if (!hasFile(ctx.config, next.id)) throw fileRefusal('The file is not there any more.')
    if (next.status === 'QUEUED') await checkFile(ctx, next)
    const running = await selectRunning.get(ctx.db, { id: next.id })
    if (running) await withLogCopiedAside(ctx, (written) => handleRows(ctx, running, written))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await finish(ctx, next.id, 'FAILED', error)
  }
}

async function handleRows(ctx: Context, running: ProductImportRow, written: () => void): Promise<void> {
  const { id, position, done, separator, header, dryRun, mayStock } = running
  const end = Date.now() + runMs
  const format = { currency: sharedSettings.of(ctx.config).CURRENCY, separator: separator ?? ',' }
  const known = new Map((await selectAttributes.all(ctx.db)).map((one) => [one.code, one]))
  const about = { reason: `import ${id}`, attributes: known, separator: format.separator }
  const given = { id, header: header ?? [], format, about, dryRun, mayStock }
  const most = dryRun ? Number.POSITIVE_INFINITY : rowsMost
  let begun = performance.now()
  for await (const rows of piecesOf(readRows(fileOf(ctx.config, id), format.separator, { position, row: done + 2 }), given, most)) {
    if (!(await handlePiece(ctx, given, rows)) || Date.now() > end) return
    written()
    // as long as a piece took: half of the time is for others, also where the disk is slow
    await sleep(Math.max(pauseMs, performance.now() - begun))
    begun = performance.now()
  }
  await finish(ctx, id, 'DONE')
}

/** The rows in pieces. Where a piece is full, it ends before the next row that is no variant. */
async function* piecesOf(rows: AsyncIterable<CsvRow>, { header }: Piece, most: number): AsyncGenerator<CsvRow[]> {
  const variantOf = header.indexOf('variant of')
  let piece: CsvRow[] = []
  for await (const row of rows) {
    const isFull = piece.length >= rowsOfPiece && (!row.cells[variantOf]?.trim() || piece.length >= most)
    if (isFull) yield piece
    if (isFull) piece = []
    piece.push(row)
  }
  if (piece.length > 0) yield piece
}
