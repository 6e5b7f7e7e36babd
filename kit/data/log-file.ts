import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'

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
