import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { AssignRole, CreateRole, RevokeRole } from '#lab/documents/documents.generated.ts'
import { axeFaults, buttonOf, hasBrowser, offline, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, signIn } from '#tests/support/console.ts'

const phone = { width: 390, height: 844 }

describe.skipIf(!hasBrowser)('orders in the console', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { buy, asAdmin, ask, register } = await besideConsole(shop)

  test('twenty orders are moved at once, and the list of those that are left is empty', async () => {
    for (let count = 0; count < 20; count += 1) await buy()
    await shop.untilIdle()
    const { page } = await openConsole('/admin/orders?status=PAID')
    await page.getByText('20 entries').waitFor()
    await page.getByLabel('Select all of this page').check()
    await buttonOf(page, 'Move to “Processing” (20)').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('This is about 20 entries').waitFor()
    await dialog.getByRole('button', { name: 'Move to “Processing”' }).click()
    await dialog.getByText('All done.').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('Nothing matches.').waitFor()
    await page.goto(page.url().replace('PAID', 'PROCESSING'))
    await page.getByText('20 entries').waitFor()
  })

  test('a page follows a page and leads back, and an order is found by the beginning of its number', async () => {
    const orderId = await buy()
    for (let count = 0; count < 6; count += 1) await buy()
    const { page } = await openConsole('/admin/orders')
    await page.getByRole('link', { name: /^ord_/ }).first().waitFor()
    const newest = await page.getByRole('link', { name: /^ord_/ }).first().textContent()
    await buttonOf(page, 'Next page').click()
    await page.getByRole('link', { name: newest ?? '' }).waitFor({ state: 'detached' })
    await buttonOf(page, 'Previous page').click()
    await page.getByRole('link', { name: newest ?? '' }).waitFor()
    await page.getByLabel('Number begins with').fill(orderId.slice(0, -2))
    await page.getByText('1 entry').waitFor()
    expect(page.url()).toContain(orderId.slice(0, -2))
  })

  test('a part of a payment is refunded once, also where the network breaks off meanwhile', async () => {
    const orderId = await buy()
    const { page, context } = await openConsole(`/admin/orders/${orderId}`, { expected: offline })
    await buttonOf(page, 'Refund').click()
    await page.getByRole('textbox', { name: 'Amount' }).fill('1.50')
    await page.getByLabel('Reason, for the books').fill('A dented tin')
    await context.setOffline(true)
    await page.getByRole('dialog').getByRole('button', { name: 'Refund' }).click()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await context.setOffline(false)
    await page.getByRole('table', { name: 'Refunds' }).getByText('A dented tin').waitFor()
    await page.getByRole('table', { name: 'Amounts' }).getByText('£1.50').waitFor()
    const { order } = await asAdmin('query ($id: ID!) { order(id: $id) { refundedTotal { amount } payments { refunds { id } } } }', {
      id: orderId,
    })
    expect(order).toMatchObject({ refundedTotal: { amount: 150 }, payments: [{ refunds: [{}] }] })
  })

  test('units of an order are cancelled, and what was paid for them is refunded', async () => {
    const { page } = await openConsole(`/admin/orders/${await buy()}`)
    await buttonOf(page, 'Cancel units').click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('1')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel units' }).click()
    await page.getByText('1 cancelled').waitFor()
    await page.getByRole('list', { name: 'What happened' }).getByText('Units cancelled').waitFor()
  })

  test('of two people who note something on a payment, the slower one sees both versions and decides', async () => {
    const orderId = await buy()
    const { order } = await asAdmin('query ($id: ID!) { order(id: $id) { payments { id } } }', { id: orderId })
    const path = `/admin/payments/${order.payments[0].id}`
    const [{ page: ada }, { page: bea }] = [await openConsole(path), await openConsole(path)]
    await bea.getByRole('textbox', { name: 'Note' }).waitFor()
    await note(ada, 'Rang the customer.')
    await ada.getByText('Saved.').waitFor()
    await note(bea, 'Wrote to the customer.')
    const dialog = bea.getByRole('dialog')
    await dialog.getByText('Rang the customer.').waitFor()
    await dialog.getByText('Wrote to the customer.').waitFor()
    expect(await axeFaults(bea)).toEqual([])
    await dialog.getByRole('button', { name: 'Save mine all the same' }).click()
    await bea.getByText('Saved.').waitFor()
    await ada.reload()
    await expect.poll(() => ada.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Wrote to the customer.')
  })

  test('who loses a permission while signed in is told so, and the menu is without it', async () => {
    const token = await register('stan')
    await shop.untilIdle()
    const { me } = (await ask('{ me { id } }', {}, { token })).data as { me: { id: string } }
    const permissions = ['ORDERS_READ', 'PAYMENTS_READ']
    const { createRole } = await asAdmin(CreateRole, { input: { name: 'Desk', permissions } })
    const given = { input: { userId: me.id, roleId: createRole.role.id } }
    await asAdmin(AssignRole, given)
    await shop.untilIdle()
    // without STATS_READ the first screen is that of the orders
    const { page } = await openConsole('/admin', {
      login: { email: 'stan@example.com', password: 'a-long-password', displayName: 'Stan' },
      // the token that names the role is refused, and renewed
      expected: /401/,
    })
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Payments' }).waitFor()
    expect(await page.getByRole('link', { name: 'Audit log' }).count()).toBe(0)
    await asAdmin(RevokeRole, given)
    await shop.untilIdle()
    await page.getByRole('link', { name: 'Payments' }).click()
    await page.getByText('not one of the staff').waitFor()
    await expect.poll(() => page.getByRole('link', { name: 'Payments' }).count()).toBe(0)
  })

  test('who signs out has to sign in again, and a wrong password is said', async () => {
    const { page } = await openConsole('/admin/orders')
    await buttonOf(page, 'Ada Admin').click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByLabel('E-mail address').waitFor()
    await page.reload()
    await signIn(page, { ...demoLogins.admin, password: 'not-the-password' })
    await page.getByRole('alert').waitFor()
    await signIn(page)
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
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

  test.each([
    ['light', undefined],
    ['dark', phone],
  ] as const)('no screen has a fault by axe, in the %s, %o', async (colorScheme, viewport) => {
    const orderId = await buy()
    await shop.untilIdle()
    const { page } = await view({ path: '/admin', colorScheme, ...(viewport && { viewport }) })
    await page.getByRole('heading', { name: 'Bazaar console' }).waitFor()
    const seen = await axeFaults(page)
    await signIn(page)
    const look = async (sign: string) => {
      await page.getByText(sign).first().waitFor()
      seen.push(...(await axeFaults(page)))
    }
    await look('Sold best')
    await page.goto(page.url().replace(/admin.*/, 'admin/orders'))
    await look(orderId)
    await page.getByRole('link', { name: orderId }).click()
    await look('What happened')
    await buttonOf(page, 'Refund').click()
    await look('can still be refunded')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^pay_/ }).click()
    await look('Ledger')
    await page.goto(page.url().replace(/payments.*/, 'payments'))
    await look('Started on or after')
    expect(seen).toEqual([])
  })

  async function openConsole(path: string, { login, ...options }: { login?: typeof demoLogins.admin; expected?: RegExp } = {}) {
    const opened = await view({ path, ...options })
    await signIn(opened.page, login)
    return opened
  }
})

async function note(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note' }).fill(text)
  await buttonOf(page, 'Save').click()
}
