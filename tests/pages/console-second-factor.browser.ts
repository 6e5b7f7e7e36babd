import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { keyboard } from '#lab/pages/hands.ts'
import { axeFaults, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { Clerk } from '#tests/support/clerk.ts'

describe.skipIf(!hasBrowser)('the console of a shop whose staff need a second factor', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')), { STAFF_MFA: '1' })

  test('who has none yet turns it on there, and signs in with it from then on, by keyboard', async () => {
    const { page } = await view({ path: '/admin' })
    const ada = new Clerk(page, keyboard)
    await ada.signIn()
    await ada.seeTitle('A second factor is needed')
    expect(await page.getByRole('link', { name: 'Orders' }).count()).toBe(0)
    await ada.fill({ 'Your password': 'admin-demo-password' })
    await ada.press('Begin')
    await page.getByRole('img', { name: 'QR code for your app' }).waitFor()
    const secret = (await page.locator('pre').textContent())?.replaceAll(' ', '') ?? ''
    expect(await axeFaults(page)).toEqual([])
    await ada.fill({ 'The six digits that the app shows now': new TOTP({ secret }).generate() })
    await ada.press('Turn it on')
    const recovery = (await page.locator('main li code').first().textContent()) ?? ''
    await ada.press('I have written them down: go on')
    await ada.seeTitle('Dashboard')
    await ada.signOut()
    await ada.signIn()
    await ada.fill({ 'Code of your app, or a recovery code': recovery })
    await ada.press('Send the code')
    await ada.seeTitle('Dashboard')
    await ada.follow('Orders')
  })
})
