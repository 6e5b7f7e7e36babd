// What caching the answers to public reads is worth: npm run bench-cache
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCommand, runCommand, UsageError } from '#app/command.ts'
import { seedProducts, system } from '#app/seed/seed.ts'
import { openSubgraphs } from '#app/subgraphs.ts'
import { type Config, readConfig } from '#kit/config.ts'
import { eventKeyFile, newEventKey, publicKeyFile, publicKeysOf } from '#kit/events/signatures.ts'
import { claimKeyFile, newKey } from '#kit/http/claims.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { startRedis } from '#kit/test/redis.ts'
import { measure } from './bench-cache/measure.ts'
import { startScript, stopScripts } from './bench-cache/scripts.ts'
import { CreateProduct, type CreateProductMutation } from './documents/documents.generated.ts'
import { requestOf } from './transport.ts'

const description = `Sends public reads of a guest to a router that caches no answers and to one that does, in turns, while nothing changes and while the stock of a
product changes 20 times a second; in one process and, with redis-server, between processes. It prints requests a second, and how many
times as many the cache makes of them.`

await runCommand(createCommand('bench-cache', description).action(run))
process.exit()

async function run(): Promise<void> {
  const redis = await startRedis()
  if (!redis) throw new UsageError('It needs redis-server on PATH.')
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  try {
    await measureBoth({ NODE_ENV: 'production', TRIAL: '1', RATE_LIMIT: '0', DATA_DIR, HOST: '127.0.0.1', LOG_LEVEL: 'error' }, redis.url)
  } finally {
    await stopScripts()
    await redis.stop()
    rmSync(DATA_DIR, { recursive: true, force: true })
  }
}

async function measureBoth(env: Record<string, string>, REDIS_URL: string): Promise<void> {
  const config = readConfig(env)
  const productId = await createProducts(config)
  await measure('one process', productId, env)
  await stopScripts()
  makeKeys(config)
  const line = await startScript('../../app/service.ts', 'products', { ...env, PORT: '0', REDIS_URL })
  await measure('processes', productId, { ...env, REDIS_URL, SUBGRAPH_URLS: `products=${/http:\S+/.exec(line)?.[0]}/graphql` })
}

/** Makes the keys of a shop whose only service is products. Its Redis is open to all. */
function makeKeys(config: Config): void {
  const eventKey = newEventKey()
  createSecretFile(claimKeyFile(config, 'products'), newKey())
  createSecretFile(eventKeyFile(config, 'products'), eventKey)
  createSecretFile(publicKeyFile(config, 'products'), publicKeysOf(eventKey))
}

/** Creates the products of the demo seed. Returns the id of one. */
async function createProducts(config: Config): Promise<string> {
  const shop = await openSubgraphs({ names: ['products'], configOf: () => config })
  const { query } = requestOf(CreateProduct, {})
  const create = (input: object) =>
    shop.subgraph('products').execute({ query, variables: { input } }, { caller: system, requestId: 'bench' })
  const [first] = await Promise.all(seedProducts().map(create))
  await shop.close()
  const data = first?.data as CreateProductMutation | null | undefined
  return data?.createProduct?.product?.id ?? ''
}
