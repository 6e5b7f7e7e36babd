import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { environmentWith } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import type { FindPages } from '#router/pages/page-routes.ts'

const root = join(import.meta.dirname, '..')

/** Where checkouts keep the pages that they have built, each in a folder by the hash of its sources. */
const cache = join(root, 'node_modules/.cache/pages')

/** What the pages are made of: all of these folders but their tests, these files, and what `docs/` has for the clients of the shop. */
const sources = {
  folders: ['pages', 'operations', 'tools/pages'],
  files: ['app/seed/logins.ts', 'router/ready-operation.ts', 'router/pages/page-list.ts', 'package-lock.json', 'tsconfig.json'],
  ofDocs: /^shop-.*\.ts$/,
}

/** Other checkouts may share the folder, and a shop that runs keeps serving what it has found: none is removed within a day. */
const kept = 5
const dayMs = 86_400_000

/** Returns what finds the pages: the image has them, and in a checkout the first call builds them if they are not there yet. */
export function pagesOf(log: Log): FindPages {
  if (extname(import.meta.url) === '.js') return async () => join(root, 'dist/pages')
  let finding: Promise<string> | undefined
  return () => {
    finding ??= build().catch((error) => {
      log.warn({ err: error }, 'the pages are not served')
      throw error
    })
    return finding
  }
}

/** The files of which the pages of this checkout are made, by their paths in it. */
export function pageSources(): string[] {
  const { folders, files, ofDocs } = sources
  const docs = readdirSync(join(root, 'docs')).filter((name) => ofDocs.test(name))
  return [...folders.flatMap(filesIn), ...files, ...docs.map((name) => join('docs', name))].toSorted()
}

/** Builds the pages in a process of its own, so that the shop goes on meanwhile and keeps none of its memory. */
async function build(): Promise<string> {
  const folder = join(cache, hashOf(pageSources()))
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const builder = spawn(process.execPath, [join(root, 'tools/pages/build.ts'), folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // what the shop is run for is not what the pages are built for
    env: environmentWith({ NODE_ENV: 'production' }),
  })
  builder.unref()
  const [code, said] = await Promise.all([exitOf(builder), textOf(builder.stderr)])
  // of two builds at once, the slower one has nothing to do
  if (code !== 0 && !existsSync(folder)) throw new Error(`The build of the pages ended with ${code}: ${said}`)
  removeOld()
  return folder
}

// a glob takes four times as long, at each start
function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(root, join(parentPath, name)))
  return files.filter((file) => !file.includes('/test/'))
}

function exitOf(builder: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => builder.once('error', reject).once('exit', resolve))
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(stream)).toString()
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

function removeOld(): void {
  const folders = readdirSync(cache).map((name) => join(cache, name))
  const byAge = folders.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const folder of byAge.slice(kept).filter((one) => Date.now() - statSync(one).mtimeMs > dayMs))
    rmSync(folder, { recursive: true, force: true })
}
