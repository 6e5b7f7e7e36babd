import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Context, can, requireOwner } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { addressMs, signedAddress } from '#kit/http/signed-addresses.ts'
import type { CancelProductImportInput, CreateProductImportInput } from '#subgraphs/products/schema.generated.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { importFaults, type ProductImportRow, productImports } from '#subgraphs/products/tables.ts'
import { hasFile } from './files.ts'
import { uploadPath } from './uploads.ts'

type Created = { import: ProductImportRow; uploadUrl: string | null; expiresAt: Date | null }

/** So many of the largest files may be begun in a day, which is how long they are kept. */
const filesMost = 16
/** How long a file is kept. */
export const keptMs = 24 * 3_600_000

const page = pagesOf(productImports)
const faultPage = pagesOf(importFaults, {
  where: ({ importId }: { importId: string }) => eq(importFaults.importId, importId),
  by: 'row',
  descending: false,
})
const selectImport = statement((db, { id }: { id: string }) => db.select().from(productImports).where(eq(productImports.id, id)))
const selectByKey = statement((db, { owner, key }: { owner: string; key: string }) =>
  db
    .select()
    .from(productImports)
    .where(and(eq(productImports.owner, owner), eq(productImports.idempotencyKey, key))),
)
const sumBytes = statement(
  (_, { since }: { since: Date }) => sql<{ bytes: number }>`
    SELECT coalesce(sum(bytes), 0) AS bytes FROM product_imports WHERE createdAt > ${since}`,
)
const insertImport = statement((db, row: typeof productImports.$inferInsert) => db.insert(productImports).values(row).returning())
const cancel = statement((db, { id, finishedAt }: { id: string; finishedAt: Date }) =>
  db
    .update(productImports)
    .set({ status: 'CANCELLED', finishedAt })
    .where(and(eq(productImports.id, id), inArray(productImports.status, ['WAITING', 'QUEUED', 'RUNNING'])))
    .returning(),
)

/** Begins an import: gives an address to which its file can be sent. Throws IMPORT_REFUSED or IDEMPOTENCY_MISMATCH. */
export function createProductImport(ctx: Context, input: CreateProductImportInput): Promise<Created> {
  const owner = requireOwner(ctx, 'Sign in to import products.')
  checkBytes(ctx, input.bytes)
  return ctx.write(async (tx) => {
    const { idempotencyKey, fileName, bytes, dryRun } = input
    const wanted = { fileName: fileName.trim(), bytes, dryRun: dryRun ?? false }
    const found = await selectByKey.get(tx, { owner, key: idempotencyKey })
    const isSame = (known: ProductImportRow) =>
      Object.entries(wanted).every(([name, value]) => known[name as keyof typeof wanted] === value)
    const known = sameRequest(found, isSame, found?.id)
    if (known) return withAddress(ctx, known, tx.now)
    const most = filesMost * settings.of(ctx.config).IMPORT_BYTES
    const { bytes: kept } = (await sumBytes.get(tx, { since: new Date(tx.now.getTime() - keptMs) })) as { bytes: number }
    if (most && kept + bytes > most) throw new DomainError('IMPORT_REFUSED', `The files of a day have ${most} bytes at most.`)
    const row = { id: newId('imp', tx.now), owner, idempotencyKey, ...wanted, mayStock: can(ctx, 'STOCK_WRITE'), createdAt: tx.now }
    const created = (await insertImport.get(tx, { ...row, status: 'WAITING' })) as ProductImportRow
    await audit(tx, 'createProductImport', row.id, null, wanted)
    return withAddress(ctx, created, tx.now)
  })
}

/** Ends an import: its rows that are not handled yet never are. One that has ended stays as it is. Throws NOT_FOUND. */
export function cancelProductImport(ctx: Context, { id }: CancelProductImportInput): Promise<ProductImportRow> {
  return ctx.write(async (tx) => {
    const before = await selectImport.get(tx, { id })
    if (!before) throw notFound('import')
    const after = await cancel.get(tx, { id, finishedAt: tx.now })
    if (after) await audit(tx, 'cancelProductImport', id, { status: before.status }, { status: after.status, done: after.done })
    return after ?? before
  })
}

/** Returns an import. */
export function findImport(ctx: Context, id: string): Promise<ProductImportRow | undefined> {
  return ctx.load.one(productImports, 'id', id)
}

/** Returns a page of the imports, the newest first. */
export function listImports(ctx: Context, args: PageArgs) {
  return page(ctx.db, args)
}

/** Returns a page of why rows of an import were refused, in the order of the rows. */
export function listFaults(ctx: Context, { id }: ProductImportRow, args: PageArgs) {
  return faultPage(ctx.db, args, { importId: id })
}

/** The address of the rows that were refused; null where there are none, or the file is not kept any more. */
export function reportUrl({ config, now }: Context, { id, failed }: ProductImportRow): string | null {
  if (failed === 0 || !hasFile(config, id)) return null
  return signedAddress(config, reportPath(id), {}, now.getTime() + addressMs)
}

/** The path of the report of an import. */
export function reportPath(id: string): string {
  return `/imports/${id}/report.csv`
}

function checkBytes({ config }: Context, bytes: number): void {
  const most = settings.of(config).IMPORT_BYTES
  if (most && bytes > most) throw new DomainError('IMPORT_REFUSED', `It has more than ${most} bytes.`, { path: ['input', 'bytes'] })
}

function withAddress({ config }: Context, row: ProductImportRow, now: Date): Created {
  if (row.status !== 'WAITING') return { import: row, uploadUrl: null, expiresAt: null }
  const until = now.getTime() + addressMs
  return { import: row, uploadUrl: signedAddress(config, uploadPath(row.id), {}, until), expiresAt: new Date(until) }
}
