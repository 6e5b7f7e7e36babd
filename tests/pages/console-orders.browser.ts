import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, signIn } from '#tests/support/console.ts'

describe.skipIf(!hasBrowser)('orders in the console', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { buy } = await besideConsole(shop)

  test('a page follows a page and leads back, and an order is found by the beginning of its number', async () => {
    const orderId = await buy()
    for (let count = 0; count < 25; count += 1) await buy()
    const { page } = await openConsole('/admin/orders')
    await page.getByRole('link', { name: /^ord_/ }).first().waitFor()
    const newest = await page.getByRole('link', { name: /^ord_/ }).first().textContent()
    const asked: unknown[] = []
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName))
    await buttonOf(page, 'Next page').click()
    await page.getByRole('link', { name: newest ?? '' }).waitFor({ state: 'detached' })
    expect(asked).toEqual(['Orders'])
    await buttonOf(page, 'Previous page').click()
    await page.getByRole('link', { name: newest ?? '' }).waitFor()
    await page.getByLabel('Number begins with').fill(orderId.slice(0, -2))
    await page.getByText('1 entry').waitFor()
    expect(page.url()).toContain(orderId.slice(0, -2))
  })

  test('units of an order are cancelled, and what was paid for them is refunded', async () => {
    const { page } = await openConsole(`/admin/orders/${await buy()}`)
    await buttonOf(page, 'Cancel units').click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('1')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel units' }).click()
    await page.getByText('1 cancelled').waitFor()
    await page.getByRole('list', { name: 'What happened' }).getByText('Units cancelled').waitFor()
  })

  test('a refund of nothing is refused in the money of the order, before anything is sent', async () => {
    const { page } = await openConsole(`/admin/orders/${await buy()}`)
    await buttonOf(page, 'Refund').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason, for the books').fill('A dented tin')
    for (const amount of ['0', '', '0.00']) {
      await dialog.getByLabel('Amount').fill('1.00')
      await dialog.getByLabel('Amount').fill(amount)
      await dialog.getByRole('button', { name: 'Refund' }).click()
      await dialog.getByText('The amount must be at least £0.01.').waitFor()
    }
  })

  test('it speaks German, and shows the other colours', async () => {
    const { page } = await openConsole('/admin/orders')
    await buttonOf(page, 'Ada Admin').click()
    await page.getByRole('menuitem', { name: 'Dark' }).click()
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await buttonOf(page, 'Ada Admin').click()
    await page.getByRole('menuitem', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: 'Bestellungen' }).waitFor()
  })

  async function openConsole(path: string) {
    const opened = await view({ path })
    await signIn(opened.page)
    return opened
  }
})
