import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UpdateProduct } from '#lab/documents/documents.generated.ts'
import { buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, signIn } from '#tests/support/console.ts'

describe.skipIf(!hasBrowser)('products in the console', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { asAdmin } = await besideConsole(shop)

  test('prices of several products are changed at once, and the one that somebody else has changed is named', async () => {
    const { products } = await asAdmin('{ products(first: 25, sort: NAME) { edges { node { id name version price { amount } } } } }')
    const [first, second] = products.edges.map(({ node }: { node: object }) => node)
    const { page, faults } = await openConsole('/admin/products?sort=NAME&status=ACTIVE')
    await page.getByLabel(`Select ${first.name}`, { exact: true }).check()
    await page.getByLabel(`Select ${second.name}`, { exact: true }).check()
    await asAdmin(UpdateProduct, { input: { id: second.id, expectedVersion: second.version, description: 'Somebody else was here.' } })
    await buttonOf(page, 'Change prices (2)').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New price').fill('+10%')
    await dialog.getByRole('button', { name: 'Change prices' }).click()
    await dialog.getByText('1 was refused').waitFor()
    await dialog.getByRole('listitem').getByText(second.name).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    const { product } = await asAdmin('query ($id: ID!) { product(id: $id) { price { amount } } }', { id: first.id })
    expect(product.price.amount).toBe(Math.round(first.price.amount * 1.1))
    expect(faults).toEqual([])
  })

  test('a file is imported, and its one wrong row is named', async () => {
    const file = 'sku,name,price,stock\nIMPORT-1,Tin,1.50,3\nIMPORT-2,Jar,much,3\nIMPORT-3,Box,2.50,3\n'
    const { page, faults } = await openConsole('/admin/imports')
    await page.getByRole('heading', { name: 'Export' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await buttonOf(page, 'Import').click()
    await page.getByText('Done: 3 of 3 rows').waitFor()
    const row = page.getByRole('table', { name: 'Refused rows' }).getByRole('row').nth(1)
    expect(await row.getByRole('cell').first().innerText()).toBe('3')
    await row.getByText('price', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'The refused rows as a file' }).waitFor()
    const { product } = await asAdmin('{ product(sku: "IMPORT-3") { name } }')
    expect([product.name, faults]).toEqual(['Box', []])
  })

  test('categories are moved by keyboard and by dragging, and the shop shows them in their new order', async () => {
    const { page, faults } = await openConsole('/admin/categories')
    const names = async () =>
      (await asAdmin('{ categories { name children { name } } }')).categories.map(({ name }: { name: string }) => name)
    await page.getByRole('button', { name: 'Move Around the house down' }).press('Enter')
    await page.getByText('“Around the house” is after “Kitchen & dining” now.').waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Move Around the house down')
    expect((await names()).slice(0, 2)).toEqual(['Kitchen & dining', 'Around the house'])
    await page.getByRole('button', { name: 'Move Keeping warm to another place' }).press('Enter')
    await page.getByRole('button', { name: 'Below it Around the house' }).press('Enter')
    await page.getByText('“Keeping warm” is below “Around the house” now.').waitFor()
    expect(await names()).not.toContain('Keeping warm')
    const row = page.getByRole('button', { name: 'Bags & lunch', exact: true })
    await row.dragTo(page.getByRole('button', { name: 'Kitchen & dining', exact: true }), { targetPosition: { x: 20, y: 1 } })
    await expect.poll(names).toEqual(['Bags & lunch', 'Kitchen & dining', 'Around the house', 'Gifts & parties'])
    expect(faults).toEqual([])
  })

  async function openConsole(path: string) {
    const opened = await view({ path })
    await signIn(opened.page)
    return opened
  }
})
