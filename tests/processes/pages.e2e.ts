import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#lab/pages/browser.ts'
import { addressOf, type Ids, type Screen, signOf, type Viewer } from '#lab/pages/screen.ts'
import { prepare, screens } from '#lab/pages/screens.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { hasBrowser } from '#tests/support/browser.ts'
import { type OpenProcesses, openProcesses } from '#tests/support/processes.ts'
import { missingPrograms } from '#tools/processes/start.ts'

/** Whom a screen needs; without any other it is whole. Who is stopped and needed is spoken of in a sentence. */
const needs: Record<string, string[]> = {}

const viewers: Viewer[] = ['visitor', 'shopper', 'admin']

describe.skipIf(missingPrograms().length > 0 || !hasBrowser)('the pages while one subgraph is stopped', () => {
  let shop: OpenProcesses
  let browser: Browser
  const seats = new Map<Viewer, { page: Page; ids: Ids }>()

  beforeAll(async () => {
    shop = await openProcesses()
    browser = await launchBrowser()
    for (const viewer of viewers) {
      const page = await (await browser.newContext()).newPage()
      await page.goto(shop.at('/'))
      seats.set(viewer, { page, ids: await prepare(viewer, page) })
    }
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  }, 60_000)

  test('every screen is whole while all are there', async () => {
    expect(await seen()).toEqual(expected())
  })

  test.each(subgraphNames())('without %s, what does not need it works, and the rest says so in a sentence', async (name) => {
    expect(await shop.without([name], seen)).toEqual(expected(name))
  })

  async function seen(): Promise<string[]> {
    const found: string[] = []
    for (const screen of screens) {
      const seat = seats.get(screen.viewer)
      if (seat) found.push(`${screen.name}: ${await stateOf(seat.page, screen, shop.at(addressOf(screen, seat.ids)))}`)
    }
    return found
  }
})

function expected(stopped = ''): string[] {
  return screens.map(({ name }) => `${name}: ${needs[name]?.includes(stopped) ? 'says so' : 'whole'}`)
}

async function stateOf(page: Page, screen: Screen, address: string): Promise<string> {
  await page.goto(address)
  const [whole, said] = [signOf(page, screen), page.getByRole('alert').first()]
  await whole
    .or(said)
    .first()
    .waitFor()
    .catch(() => {})
  // a fault may come after a part that is there
  await page.waitForTimeout(300)
  if ((await said.count()) > 0) return 'says so'
  return (await whole.count()) > 0 ? 'whole' : 'neither'
}
