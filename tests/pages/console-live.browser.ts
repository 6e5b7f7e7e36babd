import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MoveOrder } from '#lab/documents/documents.generated.ts'
import { axeFaults, buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, signIn } from '#tests/support/console.ts'

describe.skipIf(!hasBrowser)('an order at which two of the staff look', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { buy, asAdmin } = await besideConsole(shop)

  test('what the one does the other sees, and keeps what they are typing', async () => {
    const path = `/admin/orders/${await buy()}`
    const [ada, bea] = [await openConsole(path), await openConsole(path)]
    await buttonOf(bea, 'Refund').click()
    const dialog = bea.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('1.50')
    await dialog.getByLabel('Reason, for the books').fill('A dented tin')
    await buttonOf(ada, 'Move to “Processing”').click()
    await bea.getByRole('status').getByText('Processing').waitFor()
    await bea.getByRole('list', { name: 'What happened' }).getByText('Packing began').waitFor()
    // all that is left is refunded, so there is nothing to refund any more
    await buttonOf(ada, 'Refund').click()
    await ada.getByRole('textbox', { name: 'Amount' }).fill(await leftIn(ada.getByRole('dialog').innerText()))
    await ada.getByLabel('Reason, for the books').fill('Lost on the way')
    await ada.getByRole('dialog').getByRole('button', { name: 'Refund' }).click()
    await bea.getByRole('table', { name: 'Refunds' }).getByText('Lost on the way').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Amount' }).inputValue()).toContain('1.50')
    expect(await dialog.getByLabel('Reason, for the books').inputValue()).toBe('A dented tin')
    expect(await axeFaults(bea)).toEqual([])
    await dialog.getByRole('button', { name: 'Refund' }).click()
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Amount' }).getAttribute('aria-invalid')).toBe('true')
  })

  test('who moves an order before the news of another move has come is shown both states', async () => {
    const orderId = await buy()
    const page = await openConsole(`/admin/orders/${orderId}`, { expected: /ERR_FAILED/, isDeaf: true })
    await buttonOf(page, 'Move to “Processing”').waitFor()
    const { order } = await asAdmin('query ($id: ID!) { order(id: $id) { version } }', { id: orderId })
    const input = { orderId, status: 'PROCESSING', expectedVersion: order.version }
    const moved = await asAdmin(MoveOrder, { input })
    await asAdmin(MoveOrder, { input: { ...input, status: 'SHIPPED', expectedVersion: moved.updateOrderStatus.order.version } })
    await buttonOf(page, 'Move to “Processing”').click()
    await page.getByRole('dialog').getByRole('cell', { name: 'Shipped' }).waitFor()
    await buttonOf(page, 'Take the newer one').click()
    await buttonOf(page, 'Move to “Delivered”').waitFor()
  })

  /** Opens a screen, of which no news comes where it is deaf. */
  async function openConsole(path: string, { expected, isDeaf }: { expected?: RegExp; isDeaf?: boolean } = {}) {
    const { page, context } = await view({ path, ...(expected && { expected }) })
    if (isDeaf) await context.route('**/graphql/stream', (route) => route.abort())
    await signIn(page)
    return page
  }
})

/** The amount that can still be refunded, as its form says. */
async function leftIn(dialog: Promise<string>): Promise<string> {
  return /£([\d.,]+)/.exec(await dialog)?.[1]?.replace(',', '') ?? ''
}
