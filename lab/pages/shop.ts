import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { seedOnce } from '#app/seed/seed.ts'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { launchBrowser } from './browser.ts'

type Use<T> = (open: { browser: Browser; origin: string }) => Promise<T>

const fixed = { NODE_ENV: 'development', LOG_LEVEL: 'silent', PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:4000' }

/** Opens a demo shop in a folder, and builds its pages where they are not there yet. */
export async function openPagesShop(dataDir: string, settings: Record<string, string> = {}, clock = () => new Date()) {
  const shop = await openShop({ config: readConfig({ ...fixed, DATA_DIR: dataDir, ...settings }), synchronous: 'OFF', clock })
  await Promise.all([seedOnce(shop), shop.findPages()])
  const { origin } = new URL(await shop.listen())
  return { shop, origin, close: shop.close }
}

/** Opens a demo shop and a browser, and ends both when `use` has. */
export async function withPages<T>(use: Use<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-pages-'))
  try {
    return await withPagesOf(dataDir, {}, use)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The same of the shop that a folder has. */
export async function withPagesOf<T>(dataDir: string, settings: Record<string, string>, use: Use<T>): Promise<T> {
  const [{ origin, close }, browser] = await Promise.all([openPagesShop(dataDir, settings), launchBrowser()])
  try {
    return await use({ browser, origin })
  } finally {
    await browser.close()
    await close()
  }
}
