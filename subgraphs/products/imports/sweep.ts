import { eq, inArray, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { importFaults, productImports } from '#subgraphs/products/tables.ts'
import { removeFiles } from './files.ts'
import { keptMs } from './imports.ts'

/** How long is told what became of an import, and how many are forgotten at once. */
const [toldMs, piece] = [30 * 24 * 3_600_000, 20]

const selectUnfinished = statement((db) =>
  db
    .select({ id: productImports.id })
    .from(productImports)
    .where(inArray(productImports.status, ['QUEUED', 'RUNNING'])),
)
const selectOld = statement((db, { before, limit }: { before: Date; limit: number }) =>
  db.select({ id: productImports.id }).from(productImports).where(lt(productImports.createdAt, before)).limit(limit),
)
const deleteFaults = statement((db, { id }: { id: string }) => db.delete(importFaults).where(eq(importFaults.importId, id)))
const deleteImport = statement((db, { id }: { id: string }) => db.delete(productImports).where(eq(productImports.id, id)))

/** Removes files after a day, and what is told of imports after thirty. */
export async function sweepImports(ctx: Context): Promise<void> {
  const unfinished = new Set((await selectUnfinished.all(ctx.db)).map(({ id }) => id))
  await removeFiles(ctx.config, new Date(ctx.now.getTime() - keptMs), unfinished)
  const old = await selectOld.all(ctx.db, { before: new Date(ctx.now.getTime() - toldMs), limit: piece })
  for (const { id } of old.filter((one) => !unfinished.has(one.id)))
    await ctx.write(async (tx) => {
      await deleteFaults.run(tx, { id })
      await deleteImport.run(tx, { id })
    })
}
