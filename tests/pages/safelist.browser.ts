import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { type Answer, codesOf } from '#tests/support/shop.ts'
import { buy, register } from '#tests/support/shop-journeys.ts'

describe.skipIf(!hasBrowser)('a shop that runs the operations of its pages alone', async () => {
  if (!hasBrowser) return
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'bazaar-pages-'))
  const manifests = join(DATA_DIR, 'manifests')
  execFileSync(process.execPath, ['tools/pages/manifests.ts', manifests])
  const { view, origin } = await openBrowser(DATA_DIR, { TRUSTED_DOCUMENTS: manifests })

  test('its storefront sells, and follows the order', async () => {
    const { page } = await view({ path: '/' })
    await buy(page, { email: 'guest@example.com' })
    await page.getByText('Paid. We pack your parcel.').waitFor()
  })

  test('every screen of an account works', async () => {
    const { page } = await view({ path: '/sign-in' })
    await register(page, 'Ann', 'ann@example.com')
    for (const screen of ['Addresses', 'Settings', 'Where you are signed in', 'Password and security', 'Wish lists']) {
      await page.getByRole('link', { name: screen }).click()
      await page.getByRole('heading', { name: screen, level: 1 }).waitFor()
    }
    await page.getByRole('link', { name: 'Settings' }).click()
    const download = page.waitForEvent('download')
    await buttonOf(page, 'Save it as a file').click()
    expect((await download).suggestedFilename()).toBe('my-data.json')
  })

  test('it runs no other', async () => {
    const body = JSON.stringify({ query: '{ products { totalCount } }' })
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(codesOf((await answer.json()) as Answer)).toEqual(['QUERY_NOT_IN_SAFELIST'])
  })
})
