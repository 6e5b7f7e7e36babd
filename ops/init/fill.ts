import { randomBytes } from 'node:crypto'
import { callOf } from '#app/command.ts'
import { hasAdmin, seedOnce } from '#app/seed/seed.ts'
import { appSettings } from '#app/settings.ts'
import { type OpenSubgraphs, openSubgraphs } from '#app/subgraphs.ts'
import type { Config } from '#kit/config.ts'
import { firstLinkOf, openAccount, promote } from './admin.ts'
import type { FolderOf } from './secrets.ts'

type Print = (line: string) => void

/**
 * Makes the first admin and the demo seed, if the settings ask for them and they are missing. It opens only the databases that hold
 * them, so it does no background work of other subgraphs, such as payments. It can run while the services run.
 */
export async function fillShop(config: Config, folderOf: FolderOf, print: Print): Promise<void> {
  const { ADMIN_EMAIL, SEED } = appSettings.of(config)
  const isSeeded = SEED && config.NODE_ENV === 'development'
  if (!ADMIN_EMAIL && !isSeeded) return
  // a coupon of the seed is of carts
  const names = ['auth', 'users', 'products', ...(isSeeded ? ['carts'] : [])]
  const shop = await openSubgraphs({ names, configOf: (name) => ({ ...config, DATA_DIR: folderOf(name) }) })
  try {
    await fill(shop, config, print)
  } finally {
    await shop.close()
  }
}

async function fill(shop: OpenSubgraphs, config: Config, print: Print): Promise<void> {
  const { SEED, ADMIN_EMAIL } = appSettings.of(config)
  if (SEED && config.NODE_ENV === 'development' && (await seedOnce(shop))) print('The demo seed is in.')
  if (ADMIN_EMAIL && !(await hasAdmin(shop))) await makeFirstAdmin(shop, ADMIN_EMAIL, print)
}

async function makeFirstAdmin(shop: OpenSubgraphs, email: string, print: Print): Promise<void> {
  // nobody learns it: the owner sets another one
  const password = randomBytes(18).toString('base64url')
  const refused = await openAccount(shop, { email, password, displayName: 'Admin' })
  if (refused) return print(`No admin was made: ${refused} If that account is yours: ${callOf('create-admin', `${email} x --existing`)}`)
  await promote(shop, email)
  const token = await firstLinkOf(shop, email)
  print(
    `The first admin is ${email}. Set the password within a day, by the mutation resetPassword and this token, which is shown this once and good once: ${token}`,
  )
}
