// Notes of staff on users: personal data of the user, not of the author.
import { count, desc, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import type { AddUserNoteInput, DeleteUserNoteInput } from '#subgraphs/users/schema.generated.ts'
import { settings } from '#subgraphs/users/settings.ts'
import { findActiveUser } from '#subgraphs/users/user-rows.ts'
import { type UserNoteRow, userNotes } from './tables.ts'

type On = { userId: string }

const insertNote = statement((db, row: UserNoteRow) => db.insert(userNotes).values(row))
const selectNewest = statement((db, { userId }: On) =>
  db.select().from(userNotes).where(eq(userNotes.userId, userId)).orderBy(desc(userNotes.id)).limit(1),
)
const countNotes = statement((db, { userId }: On) => db.select({ notes: count() }).from(userNotes).where(eq(userNotes.userId, userId)))
const deleteNote = statement((db, { id }: { id: string }) => db.delete(userNotes).where(eq(userNotes.id, id)).returning())
const deleteNotes = statement((db, { userId }: On) => db.delete(userNotes).where(eq(userNotes.userId, userId)))

const notePage = pagesOf(userNotes, { where: ({ userId }: On) => eq(userNotes.userId, userId) })

/** Returns a page of the notes on a user, the newest first. */
export function listUserNotes(ctx: Context, { userId, ...args }: PageArgs & On) {
  return notePage(ctx.db, args, { userId })
}

/** Adds a note on a user. The same text again by the same author is the same note. Throws NOT_FOUND, INVALID_INPUT or LIST_FULL. */
export function addUserNote(ctx: Context, { userId, text: given }: AddUserNoteInput): Promise<UserNoteRow> {
  const [text, path] = [given.trim(), ['input', 'text']]
  if (!text) throw new DomainError('INVALID_INPUT', 'Write something.', { path })
  return ctx.write(async (tx) => {
    await findActiveUser(tx, userId, ['input', 'userId'])
    const { sub: authorId = '' } = tx.caller
    const newest = await selectNewest.get(tx, { userId })
    if (newest?.text === text && newest.authorId === authorId) return newest
    await checkRoom(tx, userId)
    const note = { id: newId('note', tx.now), userId, authorId, text, createdAt: tx.now }
    await insertNote.run(tx, note)
    await audit(tx, 'addUserNote', userId, null, audited(note), ['text'])
    return note
  })
}

/** Deletes a note. One that is not there is deleted already. Returns the id. */
export function deleteUserNote(ctx: Context, { id }: DeleteUserNoteInput): Promise<string> {
  return ctx.write(async (tx) => {
    const note = await deleteNote.get(tx, { id })
    if (note) await audit(tx, 'deleteUserNote', note.userId, audited(note), null, ['text'])
    return id
  })
}

/** Deletes the notes on a user who is being deleted. */
export async function deleteNotesOn(tx: Tx, userId: string): Promise<void> {
  await deleteNotes.run(tx, { userId })
}

async function checkRoom(tx: Tx, userId: string): Promise<void> {
  const most = settings.of(tx.config).USER_NOTES
  if (most > 0 && ((await countNotes.get(tx, { userId }))?.notes ?? 0) >= most)
    throw new DomainError('LIST_FULL', `There can be ${most} notes on a user. Delete one first.`, { path: ['input'] })
}

function audited({ id, text }: UserNoteRow) {
  return { noteId: id, text }
}
