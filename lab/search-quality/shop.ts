import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { keeper, makeKeeper } from '#lab/checkouts/goods.ts'
import { createClient } from '#lab/client.ts'
import { CreateProduct, FindNames } from '#lab/documents/documents.generated.ts'
import { inParallel } from '#lab/pool.ts'
import { signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import type { Search } from './measure.ts'

export type Good = { sku: string; name: string; price: number }

const atOnce = 8

/** Runs `use` with the search of a shop of its own that sells these goods. */
export async function withShopOf<T>(goods: Good[], use: (search: Search) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-search-'))
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'error', DATA_DIR: folder })
  const shop = await openShop({ config, synchronous: 'OFF' })
  try {
    const client = createClient({ transport: overInject(shop.router.app) })
    await makeKeeper(shop, client)
    const admin = signedIn(client, keeper)
    await inParallel(goods, atOnce, async (good) => void (await client.mutate(CreateProduct, good, admin)))
    return await use(async (text) => (await client.ask(FindNames, { text }))?.edges.map(({ node }) => node.name) ?? [])
  } finally {
    await shop.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
