import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { buttonOf, hasBrowser, openBrowser } from '#tests/support/browser.ts'
import { besideConsole, dialogOf, openScreen, signIn } from '#tests/support/console.ts'

const { customer } = demoLogins

describe.skipIf(!hasBrowser)('the console: people', async () => {
  if (!hasBrowser) return
  const { view, shop } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))
  const { ask, asAdmin } = await besideConsole(shop)

  test('a role is made and given, and who has it sees what it allows, and grants nothing beyond it', async () => {
    const { page } = await view({ path: '/admin/roles' })
    await signIn(page)
    await buttonOf(page, 'New role').click()
    await dialogOf(page).getByLabel('Name').fill('Packers')
    for (const permission of ['USERS_READ', 'ROLES_READ', 'ROLES_WRITE']) await dialogOf(page).getByLabel(permission).check()
    await buttonOf(page, 'Save').click()
    await page.getByLabel('ORDERS_READ for Packers').check()
    await buttonOf(page, 'Save Packers').click()
    await buttonOf(page, 'Change Packers').waitFor()
    await giveRole(page, customer.email, 'Packers')
    const other = await view({ path: '/admin/roles' })
    await signIn(other.page, customer)
    await other.page.getByLabel('ORDERS_READ for Packers').waitFor()
    await other.page.getByRole('link', { name: 'Orders', exact: true }).waitFor()
    expect(await other.page.getByRole('link', { name: 'Audit log' }).count()).toBe(0)
    expect(await other.page.getByLabel('PAYMENTS_WRITE for Packers').isDisabled()).toBe(true)
    expect(await other.page.getByLabel('ORDERS_READ for Packers').isDisabled()).toBe(false)
    await other.page.getByText('You do not hold it, so you cannot grant it.').first().waitFor()
  })

  test('somebody else’s change of a role is shown beside one’s own', async () => {
    const { page } = await view({ path: '/admin/roles' })
    await signIn(page)
    await page.getByLabel('STATS_READ for Packers').check()
    const { roles } = await asAdmin('{ roles(first: 100) { edges { node { id name version } } } }')
    const { node } = roles.edges.find((edge: { node: { name: string } }) => edge.node.name === 'Packers')
    const input = { id: node.id, expectedVersion: node.version, description: 'They pack.' }
    await asAdmin(mutationOf('updateRole', 'userErrors { code }'), { input })
    await buttonOf(page, 'Save Packers').click()
    await dialogOf(page, 'Somebody else has changed this meanwhile').waitFor()
    await buttonOf(page, 'Save mine all the same').click()
    await buttonOf(page, 'Change Packers').waitFor()
    expect(await page.getByLabel('STATS_READ for Packers').isChecked()).toBe(true)
    await page.getByText('They pack.').waitFor()
  })

  test('Escape closes a conflict, but not the dialog below it, and what was not changed stays as somebody else has left it', async () => {
    const { page } = await view({ path: '/admin/roles' })
    await signIn(page)
    await buttonOf(page, 'Change Packers').click()
    const name = dialogOf(page).getByLabel('Name')
    await name.fill('Wrappers')
    const { roles } = await asAdmin('{ roles(first: 100) { edges { node { id name version } } } }')
    const { node } = roles.edges.find((edge: { node: { name: string } }) => edge.node.name === 'Packers')
    const input = { id: node.id, expectedVersion: node.version, description: 'They wrap.' }
    await asAdmin(mutationOf('updateRole', 'userErrors { code }'), { input })
    const conflict = dialogOf(page, 'Somebody else has changed this meanwhile')
    await buttonOf(page, 'Save').click()
    await conflict.getByRole('cell', { name: 'They wrap.' }).first().click()
    await page.keyboard.press('Escape')
    await conflict.waitFor({ state: 'detached' })
    expect(await name.inputValue()).toBe('Wrappers')
    await buttonOf(page, 'Save').click()
    await buttonOf(page, 'Save mine all the same').click()
    await buttonOf(page, 'Change Wrappers').waitFor()
    await page.getByText('They wrap.').waitFor()
    const renamed = { id: node.id, expectedVersion: node.version + 2, name: 'Packers' }
    await asAdmin(mutationOf('updateRole', 'userErrors { code }'), { input: renamed })
  })

  test('who is suspended cannot go on, is told so at the next sign-in, and is let in again when reinstated', async () => {
    const other = await view({ path: '/admin/roles', expected: /401/ })
    await signIn(other.page, customer)
    await other.page.getByLabel('ORDERS_READ for Packers').waitFor()
    const { page } = await view({ path: '/admin/staff' })
    await signIn(page)
    await buttonOf(page, `Suspend ${customer.displayName}`).click()
    await dialogOf(page).getByText('refused at once').waitFor()
    await dialogOf(page).getByLabel('Why, for other staff').fill('Left the company.')
    await dialogOf(page).getByRole('button', { name: 'Suspend', exact: true }).click()
    await buttonOf(page, `Reinstate ${customer.displayName}`).waitFor()
    await shop.untilIdle()
    await other.page.getByRole('link', { name: 'Orders', exact: true }).click()
    await other.page.getByRole('textbox', { name: 'Password' }).waitFor()
    await signIn(other.page, customer)
    await other.page.getByRole('alert').getByText('suspended').waitFor()
    await page.getByRole('link', { name: customer.displayName }).click()
    await page.getByText('Left the company.').waitFor()
    await buttonOf(page, `Reinstate ${customer.displayName}`).click()
    await buttonOf(page, `Suspend ${customer.displayName}`).waitFor()
    await shop.untilIdle()
    await signIn(other.page, customer)
    await other.page.getByRole('link', { name: 'Orders', exact: true }).waitFor()
  })

  test('an API key is shown once, works, and works no more when it is revoked', async () => {
    const { page } = await view({ path: '/admin/api-keys' })
    await signIn(page)
    await buttonOf(page, 'New API key').click()
    await dialogOf(page).getByLabel('What it is for').fill('Warehouse')
    await dialogOf(page).getByLabel('USERS_READ').check()
    await dialogOf(page).getByRole('button', { name: 'New API key' }).click()
    const key = (await dialogOf(page).getByLabel('The key').textContent()) ?? ''
    await dialogOf(page).getByRole('button', { name: 'Close' }).last().click()
    await buttonOf(page, 'Revoke Warehouse').waitFor()
    expect(await page.getByText(key).count()).toBe(0)
    const users = '{ users { totalCount } }'
    expect(await ask(users, {}, { token: key })).toMatchObject({ data: { users: { totalCount: expect.any(Number) } } })
    await buttonOf(page, 'Revoke Warehouse').click()
    await dialogOf(page).getByText('refused within a second').waitFor()
    await dialogOf(page).getByRole('button', { name: 'Revoke', exact: true }).click()
    await page.getByText('revoked', { exact: false }).waitFor()
    await expect
      .poll(() => ask(users, {}, { token: key }))
      .toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'API_KEY_INVALID' } }],
      })
  })

  test('customers are put into a group together, and taken out of it', async () => {
    const { page } = await view({ path: '/admin/customer-groups' })
    await signIn(page)
    await buttonOf(page, 'New group').click()
    await dialogOf(page).getByLabel('Name').fill('Trade')
    await buttonOf(page, 'Save').click()
    await page.getByRole('link', { name: 'Members of Trade' }).click()
    await page.getByText('Nothing matches.').waitFor()
    await buttonOf(page, 'Clear filters').click()
    await page.getByLabel('Name or e-mail address').fill(customer.email)
    await page.getByRole('status').getByText('1 entry').waitFor()
    await page.getByLabel('Select all of this page').check()
    await page.getByRole('button', { name: /^Put into Trade \(/ }).click()
    await dialogOf(page).getByRole('button', { name: 'Put into Trade' }).click()
    await page.getByText('All done.').waitFor()
    await dialogOf(page).getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('cell', { name: 'Trade' }).first().waitFor()
  })

  async function giveRole(page: Page, email: string, role: string): Promise<void> {
    await openScreen(page, 'Customers')
    await page.getByLabel('Name or e-mail address').fill(email)
    await page.getByRole('link', { name: customer.displayName }).click()
    await page.getByRole('combobox', { name: 'Give a role' }).click()
    await page.getByRole('option', { name: role }).click()
    await buttonOf(page, 'Give').click()
    await buttonOf(page, `Take away the role ${role}`).waitFor()
    await shop.untilIdle()
  }
})
