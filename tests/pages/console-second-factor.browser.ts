import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { signIn } from '#tests/support/console.ts'

describe.skipIf(!hasBrowser)('the console of a shop whose staff need a second factor', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')), { STAFF_MFA: '1' })

  test('who has none yet turns it on there, and signs in with it from then on', async () => {
    const { page } = await view({ path: '/admin' })
    await signIn(page)
    await page.getByRole('heading', { name: 'A second factor is needed' }).waitFor()
    expect(await page.getByRole('link', { name: 'Orders' }).count()).toBe(0)
    await page.getByRole('textbox', { name: 'Your password' }).fill('admin-demo-password')
    await buttonOf(page, 'Begin').click()
    await page.getByRole('img', { name: 'QR code for your app' }).waitFor()
    const secret = (await page.locator('pre').textContent())?.replaceAll(' ', '') ?? ''
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('The six digits').fill(new TOTP({ secret }).generate())
    await buttonOf(page, 'Turn it on').click()
    const recovery = (await page.locator('main li code').first().textContent()) ?? ''
    await buttonOf(page, 'I have written them down').click()
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
    await buttonOf(page, 'Ada Admin').click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await signIn(page)
    await page.getByLabel('Code of your app, or a recovery code').fill(recovery)
    await buttonOf(page, 'Send the code').click()
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  })
})
