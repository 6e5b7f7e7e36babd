import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#lab/pages/browser.ts'
import { addressOf, type Ids, type Screen, signOf, type Viewer } from '#lab/pages/screen.ts'
import { prepare, screens } from '#lab/pages/screens.ts'
import { hasBrowser } from '#tests/support/browser.ts'
import { type OpenProcesses, openProcesses } from '#tests/support/processes.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const shoppersOwn = screens.filter(({ viewer }) => viewer === 'shopper').map(({ name }) => name)

/** Which screens say in a sentence that something is away, while a subgraph is. All others are whole. */
const saying: Record<string, string[]> = {
  none: [],
  products: [
    'home',
    'search',
    'search-mistyped',
    'search-nothing',
    'category',
    'product',
    'product-with-variants',
    'not-found',
    'cart',
    'checkout',
    'order',
    'wish-lists',
    'shared-wish-list',
  ],
  carts: ['cart-empty', 'cart', 'checkout', 'wish-lists', 'shared-wish-list'],
  orders: ['order', 'account'],
  payments: [],
  users: ['checkout', 'addresses', 'settings', 'sessions', 'security', 'second-factor'],
  auth: shoppersOwn,
}

const viewers: Viewer[] = ['visitor', 'shopper']
const looked = screens.filter(({ viewer }) => viewers.includes(viewer))

describe.skipIf(missingPrograms().length > 0 || !hasBrowser)('the storefront while one subgraph is stopped', () => {
  let shop: OpenProcesses
  let browser: Browser
  const seats = new Map<Viewer, { page: Page; ids: Ids }>()

  beforeAll(async () => {
    shop = await openProcesses()
    browser = await launchBrowser()
    for (const viewer of viewers) {
      const page = await (await browser.newContext()).newPage()
      // nginx does not wait as long as a build may take on a busy machine
      while ((await page.goto(shop.at('/')))?.status() !== 200) await page.waitForTimeout(1000)
      seats.set(viewer, { page, ids: await prepare(viewer, page) })
    }
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  }, 60_000)

  test.each(Object.entries(saying))('without %s, what does not need it works, and the rest says so in a sentence', async (name, say) => {
    const expected = looked.map((screen) => `${screen.name}: ${say.includes(screen.name) ? 'says so' : 'whole'}`)
    expect(name === 'none' ? await seen() : await shop.without([name], seen)).toEqual(expected)
  })

  async function seen(): Promise<string[]> {
    const found: string[] = []
    for (const screen of looked) {
      const seat = seats.get(screen.viewer)
      if (seat) found.push(`${screen.name}: ${await stateOf(seat.page, screen, shop.at(addressOf(screen, seat.ids)))}`)
    }
    return found
  }
})

async function stateOf(page: Page, screen: Screen, address: string): Promise<string> {
  await page.goto(address)
  const [whole, said] = [signOf(page, screen), page.getByRole('alert').first()]
  await whole
    .or(said)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => {})
  // a fault may come after a part that is there
  await page.waitForTimeout(500)
  if ((await said.count()) > 0) return 'says so'
  return (await whole.count()) > 0 ? 'whole' : 'neither'
}
