import { eq } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { accounts } from './tables.ts'

/** Reads an account by its id. */
export const selectAccount = statement((db, { id }: { id: string }) => db.select().from(accounts).where(eq(accounts.id, id)))
