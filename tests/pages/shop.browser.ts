import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'

const phone = { width: 390, height: 844 }

describe.skipIf(!hasBrowser)('the storefront', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('a guest searches with a typo, buys, and sees the order paid without asking again', async () => {
    const { page, faults } = await view({ path: '/' })
    await search(page, 'tea mgu')
    await page.locator('.card a', { hasText: /mug/i }).first().click()
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
    await page.getByRole('link', { name: 'Check out' }).click()
    await fillIn(page)
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.getByRole('link', { name: 'Cart, 0 units' }).waitFor()
    await page.reload()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    expect(faults).toEqual([])
  })

  test('a card that is refused can be followed by another one', async () => {
    const { page, faults } = await view({ path: '/' })
    await toCheckout(page)
    await page.getByLabel('A card that is refused').check()
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('The card was refused. Take another one.').waitFor()
    await page.getByLabel('A card that is accepted').check()
    await buttonOf(page, 'Pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    expect(faults).toEqual([])
  })

  test('an order is followed live: a slow bank answers while the page is open', async () => {
    const { page, faults } = await view({ path: '/' })
    await toCheckout(page)
    await page.getByLabel('A card whose bank takes its time').check()
    await buttonOf(page, 'Order and pay').click()
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.getByRole('link', { name: 'Cart, 0 units' }).waitFor()
    expect(faults).toEqual([])
  })

  test('a press on a network that breaks off orders once', async () => {
    const { page, context } = await view({ path: '/' })
    await toCheckout(page)
    await context.setOffline(true)
    await buttonOf(page, 'Order and pay').click()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await context.setOffline(false)
    await page.getByText('Paid. We pack your parcel.').waitFor()
  })

  test('products are narrowed by what their category offers, and the address says by what', async () => {
    const { page, faults } = await view({ path: '/categories/kitchen-and-dining' })
    const before = await foundIn(page)
    await page.locator('.facets fieldset input').first().check()
    await expect.poll(() => foundIn(page)).toBeLessThan(before)
    const after = await foundIn(page)
    await page.goto(page.url())
    await expect.poll(() => foundIn(page)).toBe(after)
    expect(faults).toEqual([])
  })

  test.each([
    ['light', undefined],
    ['dark', phone],
  ] as const)('no screen has a fault by axe, in the %s, %o', async (colorScheme, viewport) => {
    const { page, faults } = await view({ path: '/', colorScheme, ...(viewport && { viewport }) })
    const seen: string[] = []
    const look = async (sign: string) => {
      await page.getByText(sign).first().waitFor()
      seen.push(...(await axeFaults(page)))
    }
    await look('New in')
    await search(page, 'heart')
    await look('In stock')
    await page.locator('.card a').first().click()
    await look('Add to cart')
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
    await look('Check out')
    await page.getByRole('link', { name: 'Check out' }).click()
    await look('Order and pay')
    await fillIn(page)
    await buttonOf(page, 'Order and pay').click()
    await look('Paid. We pack your parcel.')
    expect([seen, faults]).toEqual([[], []])
  })

  test('it speaks German', async () => {
    const { page } = await view({ path: '/', locale: 'de-DE' })
    await page.getByText('Ein Laden zum Ansehen').waitFor()
    await page.getByText('3,', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('A shop to look at').waitFor()
  })
})

async function search(page: Page, text: string): Promise<void> {
  await page
    .getByRole('combobox', { name: 'Search' })
    .or(page.getByRole('searchbox', { name: 'Search' }))
    .fill(text)
  await buttonOf(page, 'Search').click()
  await page.getByRole('heading', { name: text }).waitFor()
}

async function toCheckout(page: Page): Promise<void> {
  await page.locator('.card a').first().click()
  await buttonOf(page, 'Add to cart').click()
  await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
  await page.getByRole('link', { name: 'Check out' }).click()
  await fillIn(page)
}

async function fillIn(page: Page): Promise<void> {
  const fields = {
    'E-mail address': 'ann@example.com',
    Name: 'Ann',
    'Street and number': '1 High Street',
    Postcode: 'N1 1AA',
    Town: 'London',
  }
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByLabel('Country (two letters)').fill('gb')
}

async function foundIn(page: Page): Promise<number> {
  await page.locator('main [role=status]', { hasText: /products?$/ }).waitFor()
  return Number.parseInt(await page.locator('main [role=status]').innerText(), 10)
}
