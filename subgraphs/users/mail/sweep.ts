import { desc, eq, inArray, lt } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { mails } from '#subgraphs/users/tables.ts'

const dayMs = 86_400_000
/** How many letters one transaction deletes at most, and how many are kept for /mail. */
const [piece, keptMax] = [500, 200]

const deleteBefore = statement((db, { before }: { before: string }) => {
  const old = db.select({ id: mails.id }).from(mails).where(lt(mails.id, before)).orderBy(mails.id).limit(piece)
  return db.delete(mails).where(inArray(mails.id, old))
})
const deleteKept = statement((db) => {
  const old = db.select({ id: mails.id }).from(mails).where(eq(mails.status, 'KEPT')).orderBy(desc(mails.id)).limit(piece).offset(keptMax)
  return db.delete(mails).where(inArray(mails.id, old))
})
const deleteOf = statement((db, { userId }: { userId: string }) => db.delete(mails).where(eq(mails.userId, userId)))

/** Deletes letters that are old, and those that nobody looks at in development. */
export async function sweepMails(ctx: Context): Promise<void> {
  const before = firstId('mail', new Date(ctx.now.getTime() - settings.of(ctx.config).MAIL_DAYS * dayMs))
  await inPieces(ctx, piece, (tx) => deleteBefore.run(tx, { before }))
  await inPieces(ctx, piece, (tx) => deleteKept.run(tx))
}

/** Deletes the letters to a user who is being deleted, and with them those that wait. */
export async function deleteMailsOf(tx: Tx, userId: string): Promise<void> {
  await deleteOf.run(tx, { userId })
}
