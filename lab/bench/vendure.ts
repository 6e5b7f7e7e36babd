import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#tools/processes/ports.ts'
import { goodsOf } from './catalogue.ts'
import type { Sizes } from './fill.ts'
import { peerFolder, runIn } from './peers.ts'
import type { Prepared } from './targets.ts'
import { vendureWorks } from './vendure-works.ts'

// its telemetry would reach out to its makers
const settings = { NODE_ENV: 'production', VENDURE_DISABLE_TELEMETRY: 'true' }
const question = JSON.stringify({ query: '{ products(options: { take: 1 }) { items { name } } }' })

/** Fills a shop of Vendure with the same catalogue. */
export async function prepareVendure({ products, customers }: Sizes, seed: string): Promise<Prepared> {
  const folder = peerFolder('vendure', settings)
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  const goods = join(dataDir, 'goods.json')
  writeFileSync(goods, JSON.stringify(goodsOf(products)))
  runIn(folder, settings, process.execPath, 'fill.mjs', dataDir, goods, String(await freePort()))
  return {
    program: {
      name: 'Vendure',
      file: join(folder, 'server.mjs'),
      env: { ...settings, DATA_DIR: dataDir },
      path: '/shop-api',
      question,
    },
    worksOf: (_, connection) => vendureWorks({ connection, seed, products, customers }),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
