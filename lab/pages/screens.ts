import type { Page } from 'playwright-core'
import { demoLogins } from '#app/seed/logins.ts'
import { overHttp } from '#lab/transport.ts'
import { consoleScreens } from './console-screens.ts'
import type { Ids, Screen, Viewer } from './screen.ts'
import { shopScreens } from './shop-screens.ts'
import { Shopper } from './shopper.ts'

/** Every screen of the pages. What the shopper does is there for the admin to see. */
export const screens: Screen[] = [...shopScreens, ...consoleScreens]

const newest = `query Newest {
  allOrders(first: 1) { edges { node { id } } }
  allPayments(first: 1) { edges { node { id } } }
  products(first: 1) { edges { node { id } } }
  users(first: 1) { edges { node { id } } }
}`
const login = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }'

/** Signs the viewer in and does what their screens are about. Returns the ids in their addresses. */
export async function prepare(viewer: Viewer, page: Page): Promise<Ids> {
  if (viewer === 'visitor') return {}
  const person = new Shopper(page)
  await person.signIn(demoLogins[viewer === 'admin' ? 'admin' : 'customer'])
  await page.waitForURL('**/account')
  return viewer === 'shopper' ? { order: await buyAndFill(page), list: await shareList(page) } : newestIds(new URL(page.url()).origin)
}

/** Buys a product, and puts two others into the cart. Returns the id of the order. */
async function buyAndFill(page: Page): Promise<string> {
  const person = new Shopper(page)
  await person.follow('Bazaar')
  await person.openProduct()
  await person.add()
  await person.goToCheckout({ isGuest: false })
  await person.order()
  await person.seePaid()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  for (const [at, name] of ['heart', 'clock'].entries()) {
    await person.search(name)
    await person.seeTitle(new RegExp(name))
    await person.openProduct()
    await person.add(at + 1)
  }
  return id
}

/** Puts the product that is shown on a wish list and shares it. Returns the token of its link. */
async function shareList(page: Page): Promise<string> {
  const person = new Shopper(page)
  await person.press('On the wish list')
  await person.follow(/^On “/)
  await page.getByRole('button', { name: 'Share by a link' }).click()
  const href = await page.getByRole('link', { name: 'Link to' }).getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

async function newestIds(origin: string): Promise<Ids> {
  const send = overHttp(`${origin}/graphql`)
  const { email, password } = demoLogins.admin
  const signedIn = await send({ query: login, variables: { input: { email, password } } }, {})
  const authorization = `Bearer ${JSON.parse(signedIn.text).data.login.accessToken}`
  const { data } = JSON.parse((await send({ query: newest }, { authorization })).text)
  const [order, payment, product, customer] = Object.values<{ edges: { node: { id: string } }[] }>(data).map(
    ({ edges }) => edges[0]?.node.id ?? '',
  )
  return { order, payment, product, customer } as Ids
}
