import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buttonOf, hasBrowser, offline, openBrowser } from '#tests/support/browser.ts'
import { signIn } from '#tests/support/console.ts'
import { fillInAddress, toCheckout } from '#tests/support/shop-journeys.ts'

const product = '/products/victorian-sewing-box-large'
const lost = /ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to fetch/

describe.skipIf(!hasBrowser)('somebody on a bad network', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('whose next screen does not load keeps the header, and tries again', async () => {
    const { page, context } = await view({ path: product, expected: lost })
    await buttonOf(page, 'Add to cart').waitFor()
    await context.setOffline(true)
    await page.getByRole('link', { name: /cart/i }).click()
    await page.getByRole('heading', { name: 'This page did not load' }).waitFor()
    await page.getByRole('link', { name: 'Bazaar', exact: true }).waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: /cart/i, level: 1 }).waitFor()
  })

  test('sees a product without its reviews where their script does not come', async () => {
    const { page } = await view({ path: '/', expected: lost })
    await page.route(/assets\/(reviews|product-lists)-/, (route) => route.abort())
    await page.goto(new URL(product, page.url()).href)
    await buttonOf(page, 'Add to cart').waitFor()
    await page.waitForLoadState('networkidle')
    await page.getByRole('heading', { name: /sewing box/i }).waitFor()
  })

  test('is told that nothing was put into the cart, and puts it there later', async () => {
    const { page, context } = await view({ path: product, expected: offline })
    await buttonOf(page, 'Add to cart').waitFor()
    await context.setOffline(true)
    await buttonOf(page, 'Add to cart').click()
    await page.getByText('The shop does not answer.').waitFor({ timeout: 50_000 })
    await context.setOffline(false)
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
  })

  test('is told that the payment takes long, and cannot press again', async () => {
    const { page } = await view({ path: '/', expected: lost })
    await toCheckout(page)
    await fillInAddress(page, 'guest@example.com')
    await page.route('**/graphql', (route) => (/initiatePayment/.test(route.request().postData() ?? '') ? route.abort() : route.continue()))
    const order = page.getByRole('button', { name: 'Order and pay' })
    await order.click()
    await page.getByText('It is asked again').waitFor({ timeout: 20_000 })
    expect(await order.getAttribute('aria-disabled')).toBe('true')
    await page.unroute('**/graphql')
    await page.getByText('Paid. We pack your parcel.').waitFor({ timeout: 50_000 })
  })

  test('types on while the shop has not answered, and loses no quantity', async () => {
    const { page } = await view({ path: product, expected: lost })
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
    const quantity = page.getByLabel('Quantity')
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await quantity.fill('2')
    await quantity.press('Enter')
    await quantity.fill('7')
    await page.getByRole('link', { name: 'Cart, 2 units' }).waitFor()
    expect(await quantity.inputValue()).toBe('7')
    await quantity.press('Enter')
    await page.getByRole('link', { name: 'Cart, 7 units' }).waitFor()
    await quantity.fill('0')
    await quantity.blur()
    expect(await quantity.inputValue()).toBe('7')
  })

  test('who is staff, and whose next screen does not load, is offered to load it again', async () => {
    const { page, context } = await view({ path: '/admin', expected: lost })
    await signIn(page)
    await page.getByRole('link', { name: 'Audit log' }).waitFor()
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Audit log' }).click()
    await page.getByText('This screen could not be loaded.').waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Load again' }).click()
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor()
  })
})
