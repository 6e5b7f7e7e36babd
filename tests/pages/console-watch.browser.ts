import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, dialogOf, openScreen, signIn } from '#tests/support/console.ts'

describe.skipIf(!hasBrowser)('the console: what watches over the shop', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { asAdmin, buy } = await besideConsole(shop)
  const errors = 'userErrors { code }'

  test('the audit log shows what was there before and after, the books agree, and every part answers', async () => {
    const made = await asAdmin(mutationOf('createRole', 'role { id version }'), {
      input: { name: 'Packers', permissions: ['ORDERS_READ'] },
    })
    const { id, version } = made.createRole.role
    const input = { id, expectedVersion: version, permissions: ['ORDERS_READ', 'ORDERS_WRITE'] }
    await asAdmin(mutationOf('updateRole', errors), { input })
    await shop.untilIdle()
    const { page } = await view({ path: '/admin/audit-log?action=updateRole' })
    await signIn(page)
    await page.getByRole('button', { name: 'Details of updateRole' }).first().click()
    await dialogOf(page).getByRole('row', { name: 'permissions ≠ changed' }).first().waitFor()
    await buttonOf(page, 'Close').click()
    await openScreen(page, 'Reconciliation')
    await page.getByLabel('Orders placed from').fill('2020-01-01')
    await buttonOf(page, 'Compare').click()
    await page.getByText('The books agree').waitFor()
    await openScreen(page, 'Health')
    await expect.poll(() => page.getByText('Answers').count()).toBe(7)
  })

  test('the orders of the list are taken as a file for the books, and a range that ends before it begins is refused at its input', async () => {
    const orderId = await buy()
    await shop.untilIdle()
    const { page } = await view({ path: '/admin/orders?status=PAID&from=2026-01-01' })
    await signIn(page)
    await buttonOf(page, 'As a file (CSV)').click()
    const dialog = dialogOf(page, 'As a file (CSV)')
    await dialog.getByLabel('Placed before').fill('2025-12-31')
    await dialog.getByRole('button', { name: 'Make the file' }).click()
    await dialog.getByText('The range ends after it begins').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await dialog.getByLabel('Placed on or after').fill(dayOf(-1))
    await dialog.getByLabel('Placed before').fill(dayOf(1))
    await dialog.getByRole('button', { name: 'Make the file' }).click()
    const link = dialog.getByRole('link', { name: 'Download the file' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const rows = readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .slice(1, -1)
    expect([download.suggestedFilename(), rows.map((row) => row.split(',')[0])]).toEqual(['orders.csv', [orderId]])
  })

  test('a part that does not answer is seen, and the others are there', async () => {
    const { page } = await view({ path: '/admin/health' })
    await signIn(page)
    await expect.poll(() => page.getByText('Answers').count()).toBe(7)
    await shop.subgraph('payments').close()
    await page.getByText('Does not answer', { exact: true }).waitFor()
    expect(await page.getByText('Answers', { exact: true }).count()).toBe(6)
  })
})

/** A day, so many days from now, as an input has it. */
function dayOf(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)
}
