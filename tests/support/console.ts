import type { Page } from 'playwright-core'
import { demoLogins } from '#app/seed/logins.ts'
import type { Shop } from '#app/shop.ts'
import { dataOf } from '#kit/test/testing.ts'
import { AssignRole, CreateRole, type Permission } from '#lab/documents/documents.generated.ts'
import { headersOf, requestOf } from '#lab/transport.ts'
import { buttonOf } from './browser.ts'
import { type Ask, clientOf, shopper } from './shop.ts'

const dearest = '{ products(first: 100, sort: PRICE_DESC, filter: { inStock: true }) { edges { node { id } } } }'

/** Signs in at the console, where a screen of it is open. */
export async function signIn(page: Page, { email, password }: { email: string; password: string } = demoLogins.admin): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await buttonOf(page, 'Sign in').click()
}

/** Opens a screen by the menu. */
export async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** The dialog that is open. */
export function dialogOf(page: Page, name?: string) {
  return page.getByRole('dialog', name ? { name } : {})
}

/** What goes on in a shop while its console is looked at: the demo's customer buys, and the admin does things by other ways. */
export async function besideConsole(shop: Shop) {
  const ask: Ask = async (document, variables = {}, as = {}) =>
    (
      await shop.router.app.inject({ method: 'POST', url: '/graphql', headers: headersOf(as), payload: requestOf(document, variables) })
    ).json()
  const client = clientOf(ask)
  const [admin, customer] = await Promise.all(
    [demoLogins.admin, demoLogins.customer].map(({ email, password }) => client.login({ email, password })),
  )
  const products: string[] = dataOf(await ask(dearest)).products.edges.map(({ node }: { node: { id: string } }) => node.id)
  /** Asks as the demo's admin. */
  const asAdmin = async (document: Parameters<Ask>[0], variables: object = {}) => dataOf(await ask(document, variables, { token: admin }))
  let bought = 0
  return {
    ask,
    ...client,
    asAdmin,
    /** Registers somebody and gives them a role. Returns what takes it away. */
    hire: async (name: string, permissions: Permission[]) => {
      const token = await client.register(name)
      await shop.untilIdle()
      const [{ me }, { createRole }] = [
        dataOf(await ask('{ me { id } }', {}, { token })),
        await asAdmin(CreateRole, { input: { name, permissions } }),
      ]
      const given = { userId: String(me.id), roleId: String(createRole.role.id) }
      await asAdmin(AssignRole, { input: given })
      await shop.untilIdle()
      return given
    },
    /** Returns the id of an order that the customer has paid. */
    buy: (): Promise<string> => {
      bought += 1
      const lines = [0, 1, 2].map((line) => ({ productId: products[(3 * bought + line) % products.length] ?? '', quantity: 2 }))
      return shopper({ ask }, { token: customer }).buy(lines)
    },
  }
}
