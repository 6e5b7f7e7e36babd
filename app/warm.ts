// Opens a shop once and asks it, to fill the compile cache of the image (NODE_COMPILE_CACHE).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#kit/config.ts'
import { openShop } from './shop.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'bazaar-warm-'))
try {
  const shop = await openShop({ config: readConfig({ NODE_ENV: 'test', DATA_DIR }) })
  const body = { query: '{ products { edges { node { name price { amount } availability } } } }' }
  const { statusCode } = await shop.router.app.inject({ method: 'POST', url: '/graphql', payload: body })
  if (statusCode !== 200) throw new Error(`The shop answered with status ${statusCode}.`)
  await shop.close()
} finally {
  rmSync(DATA_DIR, { recursive: true })
}
// what services need that a shop in one process does not
await Promise.all([
  import('./services/router.ts'),
  import('./services/subgraph.ts'),
  import('#subgraphs/payments/providers/sandbox/http.ts'),
])
process.exit()
