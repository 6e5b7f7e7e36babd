import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file as it is sent: its bytes, what they are, and how they are compressed. */
export type BuiltFile = { bytes: Buffer; type: string; encoding: string | undefined }

/** The ending of a file that holds another one compressed, by the name of the encoding; the smaller first. */
const endings = { br: '.br', gzip: '.gz' }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The files of a folder that a build wrote. They never change, and no name leads out of the folder: it is one of those that were found in it. */
export class BuiltFiles {
  readonly #folder: string
  readonly #names: Set<string>

  constructor(folder: string) {
    this.#folder = folder
    this.#names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  }

  /** Reads a file in the best encoding that `accepted`, an `accept-encoding` header, names; undefined where there is no such file. */
  async read(name: string, accepted = ''): Promise<BuiltFile | undefined> {
    const type = types[extname(name)]
    if (!type || !this.#names.has(name)) return undefined
    const [encoding, ending = ''] =
      Object.entries(endings).find(([one, end]) => this.#names.has(name + end) && accepts(accepted, one)) ?? []
    return { bytes: await readFile(join(this.#folder, name + ending)), type, encoding }
  }
}

function accepts(header: string, encoding: string): boolean {
  const [, quality] = header
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*q=/))
    .find(([name]) => name === encoding) ?? [undefined, '0']
  return Number(quality ?? 1) > 0
}
