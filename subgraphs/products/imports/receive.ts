import { createHash, randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { RouteError } from '#kit/http/routes.ts'
import { makePrivateFolder } from '#kit/secret-files.ts'
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
    const sha256 = await inTime(save(stream, path, bytes))
    await keep(sha256, () => renameSync(path, fileOf(place, id)))
  } finally {
    await rm(path, { force: true })
  }
}

async function save(stream: IncomingMessage, path: string, bytes: number): Promise<string> {
  const [file, hash] = [await open(path, 'wx', 0o600), createHash('sha256')]
  let received = 0
  try {
    // not destroyed, so that the client reads why it is refused
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      received += chunk.length
      if (received > bytes) throw new RouteError(413, 'PAYLOAD_TOO_LARGE', `The file has more than ${bytes} bytes.`)
      hash.update(chunk)
      await file.write(chunk)
    }
    // what is acknowledged is not lost
    await file.sync()
  } finally {
    await file.close()
  }
  if (received < bytes) throw new RouteError(422, 'IMPORT_REFUSED', `The file has ${received} bytes, not ${bytes}.`)
  return hash.digest('hex')
}

async function inTime<T>(saving: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RouteError(408, 'BAD_REQUEST', 'The file did not come in time.')), receiveMs)
  })
  // goes on until the connection is closed
  saving.catch(() => {})
  return Promise.race([saving, late]).finally(() => clearTimeout(timer))
}
