import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#lab/pages/browser.ts'
import { addressOf, type Ids, isWaiting, type Screen, signOf, type Viewer } from '#lab/pages/screen.ts'
import { prepare, screens } from '#lab/pages/screens.ts'
import { hasBrowser } from '#tests/support/browser.ts'
import { persistently } from '#tests/support/process.ts'
import { type OpenProcesses, openProcesses } from '#tests/support/processes.ts'
import { missingPrograms } from '#tools/processes/start.ts'

/** Which screens say in a sentence that something is away, while a subgraph is. All others are whole. */
const saying: Record<string, string[]> = {
  none: [],
  products: [
    ...['home', 'search', 'search-mistyped', 'search-nothing', 'category', 'product', 'product-with-variants', 'not-found'],
    ...['cart', 'checkout', 'order', 'wish-lists', 'shared-wish-list'],
    ...['dashboard', 'products', 'new-product', 'product', 'categories', 'attributes', 'stock-locations', 'imports'].map(inConsole),
  ],
  carts: ['cart-empty', 'cart', 'checkout', 'wish-lists', 'shared-wish-list', 'console-coupons'],
  orders: ['order', 'account', ...['orders', 'order', 'customer'].map(inConsole)],
  payments: ['payments', 'payment'].map(inConsole),
  // who looks has a name there, and staff their roles
  users: ['checkout', 'account', 'addresses', 'wish-lists', 'settings', 'sessions', 'security', ...of('admin')],
  auth: [...of('shopper'), ...of('admin')],
  admin: ['dashboard', 'audit-log', 'dead-letters', 'health'].map(inConsole),
}

const viewers: Viewer[] = ['visitor', 'shopper', 'admin']
const looked = viewers.flatMap(screensOf)

/** As many requests as open the breakers of both routers. */
const knocks = 24
/** Longer than a router holds a request. */
const longestMs = 10_000

/** Somebody at a page of their own. `settled` waits until what they have asked for is there. */
type Seat = { page: Page; ids: Ids; settled: () => Promise<boolean>; screens: Screen[] }

describe.skipIf(missingPrograms().length > 0 || !hasBrowser)('the pages while one subgraph is stopped', () => {
  let shop: OpenProcesses
  let browser: Browser
  let seats: Seat[]
  let admin: string

  beforeAll(async () => {
    ;[shop, browser] = await Promise.all([openProcesses(), launchBrowser()])
    seats = await Promise.all(viewers.map(seat))
    admin = await shop.front.registerAdmin()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  }, 60_000)

  test.each(Object.entries(saying))('without %s, what does not need it works, and the rest says so in a sentence', async (name, say) => {
    const expected = looked.map((screen) => `${screen.name}: ${say.includes(screen.name) ? 'says so' : 'whole'}`)
    expect(name === 'none' ? await seen() : await shop.without([name], () => seenWithout(name))).toEqual(expected)
    if (name !== 'none') await persistently(() => knockAt(name))
  })

  async function seat(viewer: Viewer): Promise<Seat> {
    const page = await (await browser.newContext()).newPage()
    // nginx does not wait as long as a build may take on a busy machine
    while ((await page.goto(shop.at('/')))?.status() !== 200) await sleep(500)
    return { page, ids: await prepare(viewer, page), settled: settledOf(page), screens: screensOf(viewer) }
  }

  /** Routers hold requests for a subgraph, as it may come back at once. When they have seen that it does not, they answer at once. */
  async function seenWithout(name: string): Promise<string[]> {
    await knockAt(name).catch(() => {})
    return seen()
  }

  /** Asks both routers for a subgraph. Fails while one of them does not ask it again: the next look is to find all others there. */
  async function knockAt(name: string): Promise<void> {
    const query = `{ health { ${name} { runningSince } } }`
    const answers = await Promise.all(Array.from({ length: knocks }, () => shop.front.ask(query, {}, { token: admin })))
    if (answers.some(({ errors }) => errors)) throw new Error(`${name} is not asked`)
  }

  async function seen(): Promise<string[]> {
    return (await Promise.all(seats.map(seenFrom))).flat()
  }

  async function seenFrom(seat: Seat): Promise<string[]> {
    const found: string[] = []
    for (const screen of seat.screens) {
      const path = addressOf(screen, seat.ids)
      if (screen.viewer === 'admin' && found.length > 0) await followInConsole(seat.page, path)
      else await seat.page.goto(shop.at(path))
      found.push(`${screen.name}: ${await stateOf(seat, screen)}`)
    }
    return found
  }
})

/** Goes to another screen of the console by a link: nothing is loaded again. Who has arrived has the focus on the screen; who is unknown has none. */
async function followInConsole(page: Page, path: string): Promise<void> {
  await page.evaluate(`document.activeElement.blur()
    history.pushState({}, '', ${JSON.stringify(path)})
    dispatchEvent(new PopStateEvent('popstate'))`)
  await page.locator('#content:focus, main:not(#content)').waitFor()
}

async function stateOf({ page, settled }: Seat, screen: Screen): Promise<string> {
  const [whole, said] = [signOf(page, screen), page.getByRole('alert').first()]
  const waiting = whole.or(said).first().waitFor({ timeout: longestMs })
  await waiting.catch(() => {})
  // a fault may come after a part that is there
  if (!(await settled())) return 'waits for ever'
  if ((await said.count()) > 0) return 'says so'
  return (await whole.count()) > 0 ? 'whole' : 'neither'
}

/** Returns how to wait until the shop has answered all that a page has asked, and the page shows it. That resolves to whether it does. */
function settledOf(page: Page): Seat['settled'] {
  const asked = new Set<Request>()
  page.on('request', (request) => request.url().endsWith('/graphql') && asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return async () => {
    for (let [calm, end] = [0, Date.now() + longestMs]; calm < 2; await sleep(25)) {
      calm = asked.size === 0 && !(await isWaiting(page)) ? calm + 1 : 0
      if (Date.now() > end) return false
    }
    return true
  }
}

function inConsole(name: string): string {
  return `console-${name}`
}

function of(viewer: Viewer): string[] {
  return screensOf(viewer).map(({ name }) => name)
}

/** The screens of a viewer, each address once: of one that has parts, the first part. */
function screensOf(viewer: Viewer): Screen[] {
  const own = screens.filter((screen) => screen.viewer === viewer && !screen.path.includes('?part='))
  return own.filter(({ path }, at) => own.findIndex((one) => one.path === path) === at)
}
