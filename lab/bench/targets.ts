import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkOut } from '#lab/upgrade/checkout.ts'
import { bazaar, here } from './bazaar.ts'
import { type Connection, connect } from './connection.ts'
import { onMeasuredCore } from './cores.ts'
import { fillShop, type Sizes } from './fill.ts'
import type { Works } from './rows.ts'
import { type Server, type ServerProgram, startServer } from './server.ts'
import { shopWorks } from './shop-works.ts'

/** A server that is measured, and what it can do. `idleBytes` is its memory before the first request. */
export type Target = { name: string; halfOf: string | undefined; server: Server; connection: Connection; works: Works; idleBytes: number }

/** A shop before it is started: its program, and the work that it does once it runs. */
export type Prepared = {
  program: ServerProgram
  /** The checkout, of a shop of ours. */
  root?: string
  /** A control: it is asked half as often as this server, which is measured before it, was asked in the same round. */
  halfOf?: string
  worksOf: (server: Server, connection: Connection) => Promise<Works>
  remove: () => void
}

const idleMs = 1000

/** Fills a shop of this code, or of a revision of it. */
export async function prepareBazaar(sizes: Sizes, seed: string, revision?: string): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  const { root, remove } = revision ? checkOut(revision, join(folder, 'code')) : { root: here, remove: () => {} }
  const dataDir = join(folder, 'data')
  await fillShop(root, dataDir, sizes)
  return {
    root,
    program: bazaar(revision ?? 'this', root, dataDir),
    worksOf: ({ url }, connection) => shopWorks({ url, connection, seed, customers: sizes.customers }),
    remove: () => {
      remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a shop, by default on the core of what is measured. */
export async function openTarget({ program, worksOf, halfOf }: Prepared, on = onMeasuredCore): Promise<Target> {
  const server = await startServer(program, on)
  await sleep(idleMs)
  const idleBytes = server.residentBytes()
  const connection = connect(server.url)
  return { name: program.name, halfOf, server, connection, works: await worksOf(server, connection), idleBytes }
}

export async function closeTarget({ server, connection }: Target): Promise<void> {
  await connection.close()
  await server.stop()
}
