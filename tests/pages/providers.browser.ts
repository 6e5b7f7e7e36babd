import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser, openView } from '#tests/support/browser.ts'
import { linkInLetter } from '#tests/support/letters.ts'
import { password, register, signIn } from '#tests/support/shop-journeys.ts'
import { startSignInProvider } from '#tests/support/sign-in-provider.ts'
import { freePort } from '#tools/processes/ports.ts'

describe.skipIf(!hasBrowser)('sign-in by a provider', async () => {
  if (!hasBrowser) return
  const port = await freePort()
  // the provider is at an address with numbers: to the browser that is another site
  const origin = `http://localhost:${port}`
  const provider = await startSignInProvider('company', { shop: origin, atEnd: afterAll })
  const SIGN_IN_PROVIDERS = JSON.stringify([provider.setting])
  const { shop, browser } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')), {
    PORT: String(port),
    PUBLIC_URL: origin,
    SIGN_IN_PROVIDERS,
  })
  beforeEach(() => {
    provider.state.change = () => {}
  })

  test('a guest continues with it, and keeps the cart; the next time it is the same account', async () => {
    const { page } = await visit('ann', '/')
    await page.locator('.card a').first().click()
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await page.goto(`${origin}/account/settings`)
    await continueWithIt(page)
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await buttonOf(page, 'Sign out').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await continueWithIt(page)
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await page.getByRole('heading', { name: 'Ann' }).waitFor()
  })

  test('who has an account with the address signs in by its password, links the provider, and continues with it from then on', async () => {
    const { page } = await visit('bob', '/sign-in')
    await register(page, 'Bob', 'bob@example.com')
    await shop.untilIdle()
    await page.goto(await linkInLetter(origin, '/confirm-email#token='))
    await buttonOf(page, 'Confirm your e-mail address').click()
    await page.getByText('The address is confirmed.').waitFor()
    await page.goto(`${origin}/account`)
    await buttonOf(page, 'Sign out').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await continueWithIt(page)
    await page.getByText('There is an account with this address.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await signIn(page, 'bob@example.com')
    await page.locator('summary', { hasText: 'Sign in by Company too' }).click()
    await page.getByRole('region', { name: 'Other ways to sign in' }).getByLabel('Password').fill(password)
    await buttonOf(page, 'Sign in by Company too').click()
    await page.getByText('It is linked').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'bob@example.com' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await buttonOf(page, 'Sign out').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await continueWithIt(page)
    await page.getByRole('heading', { name: 'Bob' }).waitFor()
  })

  test('who cancels there, or comes back too late, is told so, and begins again', async () => {
    const { page } = await visit(undefined, '/sign-in')
    await continueWithIt(page)
    await page.getByText('You have cancelled').waitFor()
    await page.goto(`${origin}/session/callback/company?code=old&state=old`)
    await page.getByText('That sign-in took too long').waitFor()
    expect(await axeFaults(page)).toEqual([])
    provider.state.person = 'ann'
    await continueWithIt(page)
    await page.getByRole('heading', { name: 'Ann' }).waitFor()
  })

  test('where the provider or the shop does not answer, a sentence says so, and the next try succeeds', async () => {
    const { page } = await visit('ann', '/sign-in', /ERR_FAILED/)
    provider.state.change = (ctx) => {
      if (ctx.path === '/token') ctx.status = 500
    }
    await continueWithIt(page)
    await page.getByText('The provider cannot be reached').waitFor()
    provider.state.change = () => {}
    await page.context().route('**/session/refresh', (route) => route.abort())
    await continueWithIt(page)
    await page.getByRole('alert').waitFor()
    await page.context().unroute('**/session/refresh')
    await buttonOf(page, 'Try again').click()
    await page.getByRole('heading', { name: 'Ann' }).waitFor()
  })

  test('the console says it too, and knows that a customer is not one of the staff', async () => {
    const { page } = await visit(undefined, '/admin')
    await continueWithIt(page)
    await page.getByText('The sign-in at the provider did not succeed.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    provider.state.person = 'ann'
    await continueWithIt(page)
    await page.getByText('not one of the staff').waitFor()
  })

  /** Opens a page as somebody who is signed in at the provider, or who cancels there. */
  function visit(person: string | undefined, path: string, expected = /^$/) {
    provider.state.person = person
    if (person) provider.people.set(person, { email: `${person}@example.com`, email_verified: true, name: 'Ann' })
    const led = `asks ${provider.issuer}`
    return openView(browser, origin, { path, expected: new RegExp(`${led}|${expected.source}`) })
  }
})

async function continueWithIt(page: Page): Promise<void> {
  await buttonOf(page, 'Continue with Company').click()
}
