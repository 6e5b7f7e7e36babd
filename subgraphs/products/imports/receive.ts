import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { makePrivateFolder } from '#kit/secret-files.ts'
import { writeReceived } from '#subgraphs/products/received-bytes.ts'
import { fileOf, folderOf, type Place } from './files.ts'

/** How long a file may take to come. */
const receiveMs = 240_000

/**
 * Writes what is sent to the disk: as many bytes as were announced. Calls `keep` with the file's hash and with the function that gives it its
 * name; a file that does not get it is removed. Throws RouteError.
 */
export async function receiveFile(
  place: Place,
  { id, bytes }: { id: string; bytes: number },
  stream: IncomingMessage,
  keep: (sha256: string, giveName: () => void) => Promise<void>,
): Promise<void> {
  makePrivateFolder(folderOf(place))
  const path = join(folderOf(place), `${id}.${randomUUID()}.part`)
  try {
    const sha256 = await writeReceived(stream, path, { bytes, ms: receiveMs, refusal: 'IMPORT_REFUSED' })
    await keep(sha256, () => renameSync(path, fileOf(place, id)))
  } finally {
    await rm(path, { force: true })
  }
}
