import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { type Answer, dataOf } from '#tests/support/shop.ts'
import { register } from '#tests/support/shop-journeys.ts'

const adjust = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code message } } }`

describe.skipIf(!hasBrowser)('lists of products', async () => {
  if (!hasBrowser) return
  const { view, origin, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('a guest begins a wish list and shares it; another visitor sees it, until it is shared no longer', async () => {
    const { page } = await view({ path: '/' })
    await page.locator('.card a').first().click()
    await buttonOf(page, 'On the wish list').click()
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('main').getByRole('link', { name: /^On “/ }).click()
    await page.getByRole('link', { name }).first().waitFor()
    await buttonOf(page, 'Share by a link').click()
    const link = page.getByRole('link', { name: 'Link to' })
    const url = String(await link.getAttribute('href'))
    expect(await axeFaults(page)).toEqual([])
    const other = await view({ path: new URL(url).pathname })
    await other.page.getByRole('link', { name }).waitFor()
    expect(await axeFaults(other.page)).toEqual([])
    await buttonOf(page, 'Share no longer').click()
    await expect.poll(() => link.count()).toBe(0)
    await other.page.reload()
    await other.page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor()
  })

  test('what is on a wish list goes into the cart, and from there it is put aside and comes back', async () => {
    const { page } = await view({ path: '/' })
    await page.locator('.card a').first().click()
    await buttonOf(page, 'On the wish list').click()
    await page.getByRole('main').getByRole('link', { name: /^On “/ }).click()
    await buttonOf(page, 'Add to cart').first().click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
    await buttonOf(page, 'Save for later').click()
    await page.getByRole('heading', { name: 'Saved for later' }).waitFor()
    await page.getByRole('link', { name: 'Cart, 0 units' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await expect.poll(() => page.getByRole('heading', { name: 'Saved for later' }).count()).toBe(0)
  })

  test('who waits for a product that is sold out is told on the page once it is back', async () => {
    const { id, slug } = await firstProduct()
    await setStock(id, 0)
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Wanda', 'wanda@example.com')
    await page.goto(`${origin}/products/${slug}`)
    await buttonOf(page, 'Tell me when it is back').click()
    await page.getByText('You will be told here when it is back.').waitFor()
    await setStock(id, 5)
    await page.getByRole('link', { name: 'Wanda' }).click()
    await page.getByRole('link', { name: 'Wish lists' }).click()
    await page.getByText('back since').waitFor()
    expect(await axeFaults(page)).toEqual([])
  })

  test('what was looked at is remembered, and forgotten on request', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Viktor', 'viktor@example.com')
    const { slug, name } = await firstProduct()
    await page.goto(`${origin}/products/${slug}`)
    await buttonOf(page, 'On the wish list').waitFor()
    await page.goto(`${origin}/account/wish-lists`)
    const viewed = page.getByRole('region', { name: 'Looked at lately' })
    await viewed.getByRole('link', { name }).waitFor()
    await buttonOf(page, 'Forget it, and note nothing more').click()
    await page.getByText('The shop does not note what you look at.').waitFor()
    expect(await viewed.getByRole('link').count()).toBe(0)
  })

  async function ask(query: string, variables: object = {}, token?: string) {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return dataOf((await answer.json()) as Answer)
  }

  async function firstProduct() {
    const data = await ask('{ products(first: 1, sort: NAME) { edges { node { id slug name } } } }')
    return data.products.edges[0].node as { id: string; slug: string; name: string }
  }

  /** Sets how many units of a product can be ordered. */
  async function setStock(id: string, wanted: number): Promise<void> {
    const { email, password } = demoLogins.admin
    const { login } = await ask('mutation ($input: LoginInput!) { login(input: $input) { accessToken } }', { input: { email, password } })
    const { product } = await ask('query ($id: ID!) { product(id: $id) { available } }', { id }, login.accessToken)
    const input = { productId: id, delta: wanted - product.available, reason: 'a test', idempotencyKey: `set to ${wanted}` }
    const { adjustStock } = await ask(adjust, { input }, login.accessToken)
    expect(adjustStock.userErrors).toEqual([])
    await shop.untilIdle()
  }
})
