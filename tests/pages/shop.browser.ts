import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from '#tests/support/browser.ts'

describe.skipIf(!hasBrowser)('the storefront', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('products are narrowed by what their category offers, and the address says by what', async () => {
    const { page } = await view({ path: '/categories/kitchen-and-dining' })
    const before = await foundIn(page)
    await page.locator('.facets fieldset input').first().check()
    await expect.poll(() => foundIn(page)).toBeLessThan(before)
    const after = await foundIn(page)
    await page.goto(page.url())
    await expect.poll(() => foundIn(page)).toBe(after)
  })

  test('it speaks German', async () => {
    const { page } = await view({ path: '/', locale: 'de-DE' })
    await page.getByText('Ein Laden zum Ansehen').waitFor()
    await page.getByText('3,', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('A shop to look at').waitFor()
  })
})

async function foundIn(page: Page): Promise<number> {
  await page.locator('main [role=status]', { hasText: /products?$/ }).waitFor()
  return Number.parseInt(await page.locator('main [role=status]').innerText(), 10)
}
