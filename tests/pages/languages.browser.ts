import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SetProductPrices } from '#lab/documents/documents.generated.ts'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, dialogOf, openScreen, signIn } from '#tests/support/console.ts'

const list = '{ products(first: 2, sort: PRICE_DESC, filter: { inStock: true }) { edges { node { id slug version } } } }'

describe.skipIf(!hasBrowser)('a shop with several currencies and languages', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')), { CURRENCIES: 'GBP,EUR', LOCALES: 'en,de' })
  const { asAdmin } = await besideConsole(shop)

  test('a shopper chooses another currency: the cart has it too, and what has no price in it says so', async () => {
    const { products } = await asAdmin(list)
    const [sold, other] = products.edges.map(({ node }: { node: object }) => node)
    const currencyPrices = [{ currency: 'EUR', price: 2000 }]
    await asAdmin(SetProductPrices, { input: { products: [{ id: sold.id, expectedVersion: sold.version, currencyPrices }] } })
    const { page } = await view({ path: `/products/${sold.slug}` })
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await page.getByLabel('Currency').selectOption('EUR')
    await page.getByText('€20.00').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
    await page.getByRole('heading', { name: 'Cart', level: 1 }).waitFor()
    await page.getByText('€20.00').first().waitFor()
    await page.goto(page.url().replace(/\/cart$/, `/products/${other.slug}`))
    await page.getByText('Not sold in EUR').waitFor()
    await page.getByLabel('Currency').selectOption('GBP')
    await page.getByText('£').first().waitFor()
  })

  test('staff translate a category, a collection and an attribute, and the shop shows them in that language', async () => {
    const { page, faults } = await view({ path: '/admin/categories' })
    await signIn(page)
    await translate(page, 'Kitchen & dining', { Name: 'Küche und Essen', Description: 'Alles zum Kochen' })
    await page.getByRole('tab', { name: 'Collections' }).click()
    const { collections } = await asAdmin('{ collections(first: 1) { edges { node { name } } } }')
    await translate(page, collections.edges[0].node.name, { Name: 'Auslese' })
    await openScreen(page, 'Attributes')
    const { attributes } = await asAdmin('{ attributes(first: 100) { edges { node { name kind choices } } } }')
    const { node } = attributes.edges.find((edge: { node: { kind: string } }) => edge.node.kind === 'CHOICE')
    await translate(page, node.name, { Name: 'Farbton', [`“${node.choices[0]}” in this language`]: 'Rötlich' })
    expect(faults).toEqual([])
    const german = await view({ path: '/', locale: 'de-DE' })
    await german.page.getByRole('link', { name: 'Küche und Essen' }).waitFor()
    await german.page.getByRole('heading', { name: 'Auslese' }).waitFor()
    await german.page.goto(`${german.page.url()}categories/kitchen-and-dining`)
    await german.page.getByText('Farbton').waitFor()
  })
})

/** Opens something by its name, writes its German texts, and looks at them again. */
async function translate(page: Page, name: string, said: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('tab', { name: 'Languages' }).click()
  await dialog.getByRole('radio', { name: 'de' }).waitFor({ state: 'attached' })
  for (const [label, text] of Object.entries(said)) await dialog.getByRole('textbox', { name: label, exact: true }).fill(text)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('Saved.').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await dialog.getByRole('tab', { name: 'Details' }).click()
  await dialog.getByRole('tab', { name: 'Languages' }).click()
  for (const [label, text] of Object.entries(said))
    await expect.poll(() => dialog.getByRole('textbox', { name: label, exact: true }).inputValue()).toBe(text)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}
