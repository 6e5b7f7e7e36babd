import { and, eq, inArray } from 'drizzle-orm'
import { type Context, nobody, type Tx } from '#kit/context.ts'
import { newRowId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { importFaults, type ProductImportRow, productImports } from '#subgraphs/products/tables.ts'

type End = { id: string; status: 'DONE' | 'FAILED'; finishedAt: Date }

const end = statement((db, { id, ...ended }: End) =>
  db
    .update(productImports)
    .set(ended)
    .where(and(eq(productImports.id, id), inArray(productImports.status, ['QUEUED', 'RUNNING'])))
    .returning(),
)
const insertFault = statement((db, row: typeof importFaults.$inferInsert) => db.insert(importFaults).values(row))

/** Ends an import, with one entry of the audit log for all of its rows. */
export async function finish(ctx: Context, id: string, status: End['status'], refusal?: DomainError): Promise<void> {
  await ctx.write(async (tx) => {
    const ended = await end.get(tx, { id, status, finishedAt: tx.now })
    if (!ended) return
    if (refusal) {
      const { code, message } = refusal
      await insertFault.run(tx, { id: newRowId('flt', tx.now), importId: id, row: 0, column: null, code, message: message.slice(0, 500) })
    }
    await audit(asOwner(tx, ended), 'importProducts', id, null, told(ended))
    // another may wait
    tx.dueTasks.add('importProducts')
  })
}

/** The transaction as that of the person who began the import. */
function asOwner(tx: Tx, { owner }: ProductImportRow): Tx {
  return Object.assign(Object.create(tx), { caller: { ...nobody, sub: owner } })
}

function told({ fileName, sha256, dryRun, status, rows, done, created, updated, unchanged, failed }: ProductImportRow) {
  return { fileName, sha256, dryRun, status, rows, done, created, updated, unchanged, failed }
}
