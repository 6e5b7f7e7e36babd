import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'

describe.skipIf(!hasBrowser)('an account', async () => {
  if (!hasBrowser) return
  const { view, shop, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('who registers keeps the cart, signs out and in again, and resets the password by a letter', async () => {
    const { page, faults } = await view({ path: '/' })
    await page.locator('.card a').first().click()
    await buttonOf(page, 'Add to cart').click()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await buttonOf(page, 'I have no account yet').click()
    await page.getByLabel('Name').fill('Berta')
    await signIn(page, 'Register', 'a-password-of-berta')
    await page.getByRole('heading', { name: 'Berta' }).waitFor()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    await page.reload()
    await page.getByText('We have sent you a letter').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shop.untilIdle()
    await page.goto(await linkInLetter('/confirm-email#token='))
    await buttonOf(page, 'Confirm your e-mail address').click()
    await page.getByText('The address is confirmed.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Your account' }).click()
    await buttonOf(page, 'Sign out').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByRole('heading', { name: 'A new password' }).waitFor()
    await page.getByLabel('E-mail address').fill('berta@example.com')
    await buttonOf(page, 'Send me a letter').click()
    await page.getByText('a letter is on its way').waitFor()
    await shop.untilIdle()
    await page.goto(await linkInLetter('/reset-password#token='))
    await page.getByLabel('A new password').fill('another-password-of-berta')
    await buttonOf(page, 'Save').click()
    await page.getByText('The password is changed.').waitFor()
    expect(page.url()).not.toContain('token')
    await page.getByRole('main').getByRole('link', { name: 'Your account' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn(page, 'Sign in', 'another-password-of-berta')
    await page.getByRole('heading', { name: 'Berta' }).waitFor()
    await page.getByRole('link', { name: 'Cart, 1 unit' }).waitFor()
    expect(faults).toEqual([])
  })

  /** The newest link of a kind, as the shop's letters have it. */
  async function linkInLetter(path: string): Promise<string> {
    const list = await (await fetch(`${origin}/mail`)).text()
    for (const [, id] of list.matchAll(/href="\/mail\/([^"]+)"/g)) {
      const [, token] = new RegExp(`${path}([\\w.-]+)`).exec(await (await fetch(`${origin}/mail/${id}`)).text()) ?? []
      if (token) return origin + path + token
    }
    throw new Error(`No letter has a link to ${path}`)
  }
})

async function signIn(page: Page, button: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill('berta@example.com')
  await page.getByLabel('Password').fill(password)
  await buttonOf(page, button).click()
}
