import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { pagesOfLog } from './log-file.ts'
import { statement } from './statement.ts'

/** Of a long job every so many writes let the thread copy: it has the less to do then. */
const writesBetween = 8

const copyLog = statement(() => sql`PRAGMA wal_checkpoint(PASSIVE)`)

/**
 * Runs a job that writes much. Its writes leave the log as it is, since copying it into the database holds up the process for some
 * milliseconds: a thread copies it. The job calls `written` after each write.
 */
export async function withLogCopiedAside<T>(ctx: Context, job: (written: () => void) => Promise<T>): Promise<T> {
  let [writes, copying] = [0, Promise.resolve()]
  const copy = () =>
    copyLog.all(ctx.aside).then(
      () => {},
      (error) => ctx.log.warn({ err: error }, 'the log of the database was not copied'),
    )
  await copyAfter(ctx, 0)
  try {
    return await job(() => {
      writes += 1
      if (writes % writesBetween === 0) copying = copying.then(copy)
    })
  } finally {
    await copying
    await copyAfter(ctx, pagesOfLog)
  }
}

/** Lets writes copy the log after so many pages; 0: never. */
function copyAfter(ctx: Context, pages: number): Promise<void> {
  return ctx.write(async (tx) => void tx.$client.pragma(`wal_autocheckpoint = ${pages}`))
}
