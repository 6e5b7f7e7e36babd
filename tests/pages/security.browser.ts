import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { password, register, signIn } from '#tests/support/shop-journeys.ts'

describe.skipIf(!hasBrowser)('the security of an account', async () => {
  if (!hasBrowser) return
  const { view, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('a second factor is turned on, asked for at the next sign-in, and turned off by a recovery code', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Mia', 'mia@example.com')
    const codes = await turnOn(page)
    expect(codes).toHaveLength(10)
    await buttonOf(page, 'I have kept them').click()
    await page.getByText('10 recovery codes are left.').waitFor()
    await buttonOf(page, 'Sign out').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signIn(page, 'mia@example.com')
    await page.getByText('Your account asks for a second factor.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('Code of your app').fill(codes[0] ?? '')
    await buttonOf(page, 'Send the code').click()
    await page.getByRole('heading', { name: 'Mia' }).waitFor()
    await page.getByRole('link', { name: 'Password and security' }).click()
    await page.locator('summary', { hasText: 'Turn it off' }).click()
    const form = page.locator('details[open]')
    await form.getByLabel('Password').fill(password)
    await form.getByLabel('Code of your app').fill(codes[1] ?? '')
    await form.getByRole('button', { name: 'Turn it off' }).click()
    await page.getByText('Off. With it on').waitFor()
  })

  test('a password that is easy to guess is refused beside its field; another one signs out all other devices', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Paul', 'paul@example.com')
    await page.getByRole('link', { name: 'Password and security' }).click()
    await page.getByLabel('Your password').fill(password)
    await page.getByLabel('A new password').fill('password')
    await buttonOf(page, 'Change the password').click()
    await expect.poll(() => page.getByLabel('A new password').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('A new password').fill('quite-another-long-password')
    await buttonOf(page, 'Change the password').click()
    await page.getByText('The password is changed, and all other devices are signed out.').waitFor()
  })

  test('a device is signed out from another one, which sees that it is', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Sara', 'sara@example.com')
    const other = await view({ path: '/sign-in' })
    await signIn(other.page, 'sara@example.com')
    await other.page.getByRole('heading', { name: 'Sara' }).waitFor()
    await page.getByRole('link', { name: 'Where you are signed in' }).click()
    await buttonOf(page, 'Sign out there').click()
    await expect.poll(() => page.getByRole('button', { name: 'Sign out there' }).count()).toBe(0)
    await page.getByRole('listitem').filter({ hasText: 'this device' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await other.page.goto(`${origin}/account`)
    await other.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})

/** Turns the second factor on; returns the recovery codes. */
async function turnOn(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Password and security' }).click()
  const section = page.getByRole('region', { name: 'Second factor' }).first()
  await section.getByLabel('Password').fill(password)
  await buttonOf(page, 'Turn it on').click()
  await page.getByRole('img', { name: 'QR code for your app' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '')
  await page.getByLabel('Code of your app').fill(new TOTP({ secret }).generate())
  await buttonOf(page, 'Confirm').click()
  await page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
  return page.locator('.codes code').allInnerTexts()
}
