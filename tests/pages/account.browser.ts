import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { linkInLetter } from '#tests/support/letters.ts'
import { buy, password, register, signIn } from '#tests/support/shop-journeys.ts'

describe.skipIf(!hasBrowser)('an account', async () => {
  if (!hasBrowser) return
  let later = 0
  const { view, shop, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')), {}, () => new Date(Date.now() + later))

  test('a guest who registers with the same address and confirms it has the order in the account', async () => {
    const { page } = await view({ path: '/' })
    await buy(page, { email: 'gerda@example.com' })
    await page.getByText('Paid. We pack your parcel.').waitFor()
    await page.getByRole('link', { name: 'Register' }).click()
    await register(page, 'Gerda', 'gerda@example.com')
    await confirmByLetter(page)
    await shop.untilIdle()
    await page.goto(`${origin}/account`)
    await page.getByRole('listitem').filter({ hasText: 'Paid. We pack your parcel.' }).getByRole('link').click()
    await page.getByText('Where it goes').waitFor()
  })

  test('a name and an address of e-mail are changed, the latter by letters', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Nina', 'nina@example.com')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('region', { name: 'Name' }).getByLabel('Name').fill('Nina Neu')
    await page.getByRole('region', { name: 'Name' }).getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Nina Neu' }).waitFor()
    await page.getByLabel('The new address').fill('nina.neu@example.com')
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await buttonOf(page, 'Change the address').click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await buttonOf(page, 'Change the address').click()
    await page.getByText('We have sent a letter to each address').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await confirmByLetter(page)
    await page.goto(`${origin}/account/settings`)
    await page.getByRole('region', { name: 'E-mail address' }).getByText('nina.neu@example.com').waitFor()
  })

  test('who deletes an account types its address, signs in again where that is long ago, and is nobody then', async () => {
    // the token of before has ended meanwhile
    const { page } = await view({ path: '/sign-in', expected: /401/ })
    await register(page, 'Dora', 'dora@example.com')
    await page.getByRole('link', { name: 'Settings' }).click()
    await buttonOf(page, 'Delete the account').click()
    await page.getByRole('heading', { name: 'Delete your account?' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('Type dora@example.com to go on').fill('berta@example.com')
    await buttonOf(page, 'Delete it for good').click()
    later += 660_000
    await page.getByLabel('Type dora@example.com to go on').fill('dora@example.com')
    await buttonOf(page, 'Delete it for good').click()
    await page.getByText('You signed in a while ago.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Sign in again' }).click()
    await signIn(page, 'dora@example.com')
    await buttonOf(page, 'Delete the account').click()
    await page.getByLabel('Type dora@example.com to go on').fill('dora@example.com')
    await buttonOf(page, 'Delete it for good').click()
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await signIn(page, 'dora@example.com')
    await page.getByRole('alert').waitFor()
  })

  async function confirmByLetter(page: Page): Promise<void> {
    await shop.untilIdle()
    await page.goto(await linkInLetter(origin, '/confirm-email#token='))
    await buttonOf(page, 'Confirm your e-mail address').click()
    await page.getByText('The address is confirmed.').waitFor()
  }
})
