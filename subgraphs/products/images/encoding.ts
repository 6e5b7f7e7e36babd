import { execFile } from 'node:child_process'
import { setPriority } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requestError } from '#kit/errors.ts'
import type { Encoded } from './encode-image.ts'

/** How long the process that encodes may take. */
const encodeMs = 15_000
/** How many images wait at most. */
const waitingMost = 20

// the file has the ending of this one, in the sources and in the bundle
const program = fileURLToPath(new URL(`./encode-image${extname(import.meta.url)}`, import.meta.url))

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Makes the files of an image in an empty folder, one image after the other. Throws where the process fails or too many wait. */
export async function encodeImage(source: string, folder: string, type = ''): Promise<Encoded> {
  if (waiting >= waitingMost) throw requestError('SERVICE_UNAVAILABLE', 'Too many images are made at once. Try again in a moment.')
  waiting += 1
  const encoded = last.then(() => run([source, folder, type]))
  last = encoded
    .catch(() => {})
    .finally(() => {
      waiting -= 1
    })
  return encoded
}

/** A decoder that does not end, or that a file ends, refuses the file. */
function run(args: string[]): Promise<Encoded> {
  const options = { env: {}, timeout: encodeMs, killSignal: 'SIGKILL', maxBuffer: 10_000 } as const
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--max-old-space-size=64', program, ...args], options, (_, stdout) =>
      resolve(resultOf(stdout)),
    )
    // shoppers first
    if (child.pid) setPriority(child.pid, 10)
  })
}

function resultOf(stdout: string): Encoded {
  try {
    return JSON.parse(stdout)
  } catch {
    return { refused: 'It cannot be read.' }
  }
}
