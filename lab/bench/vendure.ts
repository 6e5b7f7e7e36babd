import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentWith } from '#kit/config.ts'
import { freePort } from '#tools/processes/ports.ts'
import { goodsOf } from './catalogue.ts'
import type { Sizes } from './fill.ts'
import type { Prepared } from './targets.ts'
import { vendureWorks } from './vendure-works.ts'

const folder = join(import.meta.dirname, 'peers/vendure')
// its telemetry would reach out to its makers
const settings = { NODE_ENV: 'production', VENDURE_DISABLE_TELEMETRY: 'true' }
const question = JSON.stringify({ query: '{ products(options: { take: 1 }) { items { name } } }' })

/** Fills a shop of Vendure with the same catalogue. At first use its packages are installed, in a folder of their own. */
export async function prepareVendure({ products, customers }: Sizes, seed: string): Promise<Prepared> {
  if (!existsSync(join(folder, 'node_modules'))) install()
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  const goods = join(dataDir, 'goods.json')
  writeFileSync(goods, JSON.stringify(goodsOf(products)))
  run(process.execPath, ['fill.mjs', dataDir, goods, String(await freePort())])
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

function install(): void {
  console.error('Installing Vendure …')
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
}

function run(file: string, args: string[]): void {
  execFileSync(file, args, { cwd: folder, env: environmentWith(settings), stdio: ['ignore', 'ignore', 'inherit'] })
}
