import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { createClient } from '#lab/client.ts'
import { AssignRole, CreateProduct, CreateRole } from '#lab/documents/documents.generated.ts'
import { register, signedIn } from '#lab/session.ts'
import { overInject } from '#lab/transport.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'

export type PageShop = Awaited<ReturnType<typeof openPageShop>>

const settings = { NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: '0', SEED: '0' }
const account = { email: 'admin@example.com', password: 'kettle-orchard-violin-72' }
const begin = Date.parse('2026-12-01T09:00:00Z')

/** Opens a whole shop with real HTTP in front, three products, and a clock that stands still until `pass`. */
export async function openPageShop() {
  let now = begin
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-page-'))
  const shop = await openShop({ config: readConfig({ ...settings, DATA_DIR: dir }), clock: () => new Date(now), synchronous: 'OFF' })
  const client = createClient({ transport: overInject(shop.router.app) })
  await register(client, account, 'Admin')
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'page' }), account.email)
  await shop.untilIdle()
  const admin = signedIn(client, account)
  for (const sku of ['MUG', 'POT', 'TRAY']) await client.mutate(CreateProduct, { sku, name: sku, price: 500, stock: 100 }, admin)
  await shop.untilIdle()
  return {
    url: await shop.listen(),
    untilIdle: shop.untilIdle,
    /** Moves the clock. */
    pass: (seconds: number) => {
      now += seconds * 1000
    },
    minutes: () => (now - begin) / 60_000,
    /** Gives a user another role, which revokes the user's tokens. */
    changeRoles: async (userId: string) => {
      const { role } = await client.mutate(CreateRole, { name: 'PACKER', permissions: ['STOCK_WRITE'] }, admin)
      await client.mutate(AssignRole, { userId, roleId: role?.id ?? '' }, admin)
      await shop.untilIdle()
    },
    close: () => shop.close().then(() => rmSync(dir, { recursive: true, force: true })),
  }
}
