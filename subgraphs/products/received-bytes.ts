import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { RouteError } from '#kit/http/routes.ts'

/** What was announced: as many bytes, within `ms`. `refusal` is the code for fewer. */
type Announced = { bytes: number; ms: number; refusal: 'IMAGE_REFUSED' | 'IMPORT_REFUSED' }

/** Writes what is sent to a new file on the disk. Returns its SHA-256, in hexadecimal. Throws RouteError unless it is as it was announced. */
export async function writeReceived(stream: IncomingMessage, path: string, announced: Announced): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RouteError(408, 'BAD_REQUEST', 'The file did not come in time.')), announced.ms)
  })
  const saving = save(stream, path, announced)
  // goes on until the connection is closed
  saving.catch(() => {})
  return Promise.race([saving, late]).finally(() => clearTimeout(timer))
}

async function save(stream: IncomingMessage, path: string, { bytes, refusal }: Announced): Promise<string> {
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
  if (received < bytes) throw new RouteError(422, refusal, `The file has ${received} bytes, not ${bytes}.`)
  return hash.digest('hex')
}
