import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'

/**
 * After so many pages of 4 kB in the log a write copies them into the database, while the process waits. What was written again meanwhile is copied
 * once: at SQLite's own 1,000 a page that is written often is copied several times as often, and at 16,000 a copy takes too long.
 */
export const pagesOfLog = 4000

const bringToDisk = promisify(fdatasync)

/** Opens the log of a database that is open. */
export function openLog(file: string) {
  const log = openSync(`${file}-wal`, 'r+')
  let lost: unknown
  return {
    /**
     * Resolves when all that is in the log is on the disk; a thread waits for that. Where the disk has failed once, nobody knows what is
     * there, and it rejects from then on.
     */
    flush: async (): Promise<void> => {
      if (lost) throw lost
      await bringToDisk(log).catch((error) => {
        lost = error
        throw error
      })
    },
    close: () => closeSync(log),
  }
}
