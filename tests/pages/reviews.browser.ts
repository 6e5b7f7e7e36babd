import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { buy, register } from '#tests/support/shop-journeys.ts'
import { composeSupergraph } from '#tools/supergraph.ts'

// before anything is imported: schema/events.ts reads which subgraphs there are when it is loaded, and other files have loaded it already
vi.hoisted(() => {
  process.env.MORE_SUBGRAPHS = 'examples/reviews'
  vi.resetModules()
})
afterAll(() => {
  delete process.env.MORE_SUBGRAPHS
  vi.resetModules()
})

describe.skipIf(!hasBrowser)('reviews, in a shop with that subgraph', async () => {
  if (!hasBrowser) return
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-pages-'))
  const SUPERGRAPH = join(dataDir, 'supergraph.graphql')
  writeFileSync(SUPERGRAPH, composeSupergraph(subgraphDirs()).supergraph)
  const { view, origin, shop } = await openBrowser(dataDir, { SUPERGRAPH, REVIEWS_AT_ONCE: '1' })

  test('who has bought a product reviews it, changes the review, and everybody reads it', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Rita', 'rita@example.com')
    await page.goto(`${origin}/`)
    await buy(page)
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await shop.untilIdle()
    await page.locator('.lines').getByRole('link').first().click()
    await page.getByText('Nobody has reviewed it yet.').waitFor()
    await page.locator('summary', { hasText: 'Write a review' }).click()
    await page.getByLabel('Stars').selectOption('4')
    await page.getByLabel('Heading').fill('Pretty')
    await page.getByLabel('What do you say of it?').fill('And it keeps the tea warm.')
    await buttonOf(page, 'Write a review').click()
    await page.getByText('4 of 5 by one review').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.locator('summary', { hasText: 'Change your review' }).click()
    await page.getByLabel('Heading').fill('Very pretty')
    await buttonOf(page, 'Save').click()
    const reader = await view({ path: new URL(page.url()).pathname })
    await reader.page.getByRole('heading', { name: 'Very pretty' }).waitFor()
  })
})
