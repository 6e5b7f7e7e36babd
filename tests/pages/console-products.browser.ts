import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { UpdateProduct } from '#lab/documents/documents.generated.ts'
import { buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, signIn } from '#tests/support/console.ts'

const noPrice = 'Write an amount such as 12.50, or a change such as -10%.'
const tooLow = /would be 0 or less/
const wrongPrices = {
  abc: noPrice,
  '£5': noPrice,
  '1,250.50': noPrice,
  '-100%': tooLow,
  '1e3': noPrice,
  '0.001': tooLow,
  '--5%': noPrice,
  '0': tooLow,
}

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

  test('a price that is no amount, or one that would be nothing, is refused before anything is sent', async () => {
    const { page, faults } = await openConsole('/admin/products?sort=NAME&status=ACTIVE')
    const sent = mutationsOf(page)
    await page.getByRole('checkbox', { name: 'Select all of this page' }).check()
    await page.getByRole('button', { name: /^Change prices/ }).click()
    const dialog = page.getByRole('dialog')
    for (const [said, sentence] of Object.entries(wrongPrices)) {
      await dialog.getByLabel('New price').fill(said)
      await dialog.getByRole('button', { name: 'Change prices' }).click()
      await dialog.getByText(sentence).waitFor()
    }
    expect([sent, faults]).toEqual([[], []])
  })

  test('of what has no answer it is said that nobody knows, and it is not counted as refused', async () => {
    const { page } = await openConsole('/admin/products?sort=NAME&status=ACTIVE', /ERR_FAILED/)
    for (const at of [0, 1])
      await page
        .getByRole('checkbox', { name: 'Select' })
        .nth(at + 1)
        .check()
    await breakOff(page, 'UpdateProducts')
    await buttonOf(page, 'Make a draft (2)').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a draft' }).click()
    await dialog.getByText('It is not known whether 2 were done: look at the list.').waitFor()
    expect(await dialog.getByText(/refused|All done/).count()).toBe(0)
  })

  test('who closes a conflict keeps what they typed, and saves only what they changed', async () => {
    const input = { sku: 'CONFLICT', name: 'Jug', price: 500, description: 'Of clay.' }
    const { createProduct } = await asAdmin(mutationOf('createProduct', 'product { id version }'), { input })
    const { id, version } = createProduct.product
    const { page, faults } = await openConsole(`/admin/products/${id}`)
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Jug of Bea')
    await asAdmin(UpdateProduct, { input: { id, expectedVersion: version, name: 'Jug of Ada', description: 'Of glass.', price: 700 } })
    const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' })
    const closes = [() => page.keyboard.press('Escape'), () => dialog.getByRole('button').first().click(), () => page.mouse.click(5, 5)]
    for (const close of closes) {
      await buttonOf(page, 'Save').click()
      await dialog.getByRole('cell', { name: 'Jug of Ada' }).waitFor()
      await close()
      await dialog.waitFor({ state: 'detached' })
      expect(await name.inputValue()).toBe('Jug of Bea')
    }
    await buttonOf(page, 'Save').click()
    await dialog.getByRole('button', { name: 'Save mine all the same' }).click()
    await page.getByText('Saved.').waitFor()
    const { product } = await asAdmin('query ($id: ID!) { product(id: $id) { name description price { amount } } }', { id })
    expect([product, faults]).toEqual([{ name: 'Jug of Bea', description: 'Of glass.', price: { amount: 700 } }, []])
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

  async function openConsole(path: string, expected?: RegExp) {
    const opened = await view({ path, ...(expected && { expected }) })
    await signIn(opened.page)
    return opened
  }
})

/** The names of the mutations that a page sends from now on. */
function mutationsOf(page: Page): string[] {
  const names: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return
    const { operationName } = request.postDataJSON()
    if (operationName.startsWith('Update')) names.push(operationName)
  })
  return names
}

/** From now on an operation is carried out, and its answer is lost. */
function breakOff(page: Page, operation: string) {
  return page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().operationName !== operation) return route.continue()
    await route.fetch()
    await route.abort()
  })
}
