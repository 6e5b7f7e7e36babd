import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { codesOf, dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const migrations = 'subgraphs/products/migrations'
const committed = readdirSync(migrations).filter((file) => file.endsWith('.sql')).length

test('when six processes open a new database at the same moment, its tables are created once and all six can write', async () => {
  for (let round = 0; round < 3; round += 1) {
    const file = join(newFolder(), 'new.db')
    const openers = await Promise.all(Array.from({ length: 6 }, () => opener(file)))
    expect(await Promise.all(openers.map((go) => go()))).toEqual(openers.map(() => ''))
    const database = new Sqlite(file)
    const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([count('consumer_offsets'), count('__drizzle_migrations')]).toEqual([6, committed])
    database.close()
  }
})

test('on a full disk writes get SERVICE_UNAVAILABLE and reads work; with space again an order is paid', async ({ skip }) => {
  const dir = smallDisk()
  if (!dir) return skip()
  const shop = await openTestShop({ settings: { DATA_DIR: dir }, synchronous: 'NORMAL' })
  const mug = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 1000 })
  const waiting = shopper(shop, { guest: 'a-guest-who-waits-with-a-token' })
  const { order } = await waiting.place(await waiting.fill([{ productId: mug, quantity: 1 }]))
  fill(join(dir, 'ballast'))

  const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } userErrors { code } } }'
  const lines = [{ productId: mug, quantity: 1 }]
  const add = (n: number) => shop.ask(addToCart, { input: { lines } }, { guest: `a-guest-with-a-long-token-${n}` })
  const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => add(n)))
  const refused = answers.filter(({ errors }) => errors)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused.flatMap(codesOf))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
  expect(dataOf(await shop.ask('{ products(first: 1) { totalCount } }')).products).toEqual({ totalCount: 1 })

  rmSync(join(dir, 'ballast'))
  await waiting.pay(order.id)
  await shop.untilIdle()
  const status = dataOf(
    await shop.ask('query ($id: ID!) { order(id: $id) { status } }', { id: order.id }, { guest: 'a-guest-who-waits-with-a-token' }),
  )
  expect(status.order).toEqual({ status: 'PAID' })
  await shop.close()
  for (const name of ['carts', 'orders', 'payments', 'products']) {
    const database = new Sqlite(join(dir, `${name}.db`))
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    database.close()
  }
})

/** Starts a process. The returned function lets it open a new database and write once, and resolves with its error output. */
async function opener(file: string) {
  const program = `
    import { openDatabase } from '#kit/data/database.ts'
    import { consumerOffsets } from '#kit/events/tables.ts'
    process.stdout.write('ready')
    await new Promise((resolve) => process.stdin.once('data', resolve))
    const database = openDatabase({ file: ${JSON.stringify(file)}, migrations: '${migrations}' })
    await database.write(async (db) => void (await db.insert(consumerOffsets).values({ producer: String(process.pid), seq: 1 })))
    await database.close()
    process.exit()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' })
  let output = ''
  child.stderr.on('data', (chunk) => (output += chunk))
  await once(child.stdout, 'data')
  return async (): Promise<string> => {
    child.stdin.write('go')
    await once(child, 'exit')
    return output
  }
}

/** Mounts a file system of 16 MB. Returns its folder, or undefined if this user may not mount one. */
function smallDisk(): string | undefined {
  const dir = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', dir], { stdio: 'ignore' })
  } catch {
    return void console.warn('only root can mount a file system: the full disk is not tested')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', dir]))
  return dir
}

function fill(file: string) {
  const ballast = openSync(file, 'w')
  try {
    for (const size of [65_536, 4096]) while (writeSync(ballast, Buffer.alloc(size)) === size);
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
  } finally {
    closeSync(ballast)
  }
}
