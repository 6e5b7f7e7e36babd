import type { Page } from 'playwright-core'
import { demoLogins } from '#app/seed/logins.ts'
import { Shopper } from './shopper.ts'

/** Who looks: somebody new, the demo's shopper with a cart and an order, or its admin. */
export type Viewer = 'visitor' | 'shopper' | 'admin'

/** A screen of the pages, and how it is reached. */
export type Screen = {
  name: string
  viewer: Viewer
  /** Where it is; `:order` stands for the shopper's order. */
  path: string
  /** What is to be read there when it is whole. */
  sign: string | RegExp
  /** What is done there before it is looked at. */
  act?: (page: Page) => Promise<void>
}

/** Ids that addresses have, by what stands for them. */
export type Ids = Record<string, string>

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

/** Whether nothing is on its way that is to be seen. */
const isDrawn = `![...document.images].some((image) => image.getBoundingClientRect().top < innerHeight && !image.complete)
  && !document.querySelector('[aria-busy=true]')`

/** Every screen of the pages. */
export const screens: Screen[] = [
  { name: 'home', viewer: 'visitor', path: '/', sign: 'New in' },
  { name: 'search', viewer: 'visitor', path: '/search?q=heart', sign: /^\d+ products$/ },
  { name: 'search-mistyped', viewer: 'visitor', path: '/search?q=vintge+teapt', sign: /products?$/ },
  { name: 'search-nothing', viewer: 'visitor', path: '/search?q=zeppelin', sign: '0 products' },
  { name: 'category', viewer: 'visitor', path: '/categories/kitchen-and-dining', sign: /^\d+ products$/ },
  { name: 'product', viewer: 'visitor', path: '/products/victorian-sewing-box-large', sign: 'Add to cart' },
  { name: 'product-with-variants', viewer: 'visitor', path: '/products/childrens-apron-spaceboy-design', sign: 'Size' },
  { name: 'not-found', viewer: 'visitor', path: '/products/no-such-thing', sign: 'There is nothing at this address.' },
  { name: 'cart-empty', viewer: 'visitor', path: '/cart', sign: 'Your cart is empty.' },
  { name: 'sign-in', viewer: 'visitor', path: '/sign-in', sign: 'Forgotten your password?' },
  {
    name: 'register',
    viewer: 'visitor',
    path: '/sign-in',
    sign: 'Forgotten your password?',
    act: (page) => new Shopper(page).press('I have no account yet'),
  },
  { name: 'sign-in-refused', viewer: 'visitor', path: '/sign-in', sign: 'Forgotten your password?', act: signInWrongly },
  { name: 'reset-password', viewer: 'visitor', path: '/reset-password', sign: 'Send me a letter' },
  { name: 'new-password', viewer: 'visitor', path: '/reset-password#token=none', sign: 'Save' },
  { name: 'confirm-email', viewer: 'visitor', path: '/confirm-email#token=none', sign: 'Confirm your e-mail address' },
  { name: 'explorer', viewer: 'visitor', path: '/explorer', sign: '01 browse products' },
  { name: 'cart', viewer: 'shopper', path: '/cart', sign: 'Check out' },
  { name: 'checkout', viewer: 'shopper', path: '/checkout', sign: 'Order and pay' },
  { name: 'order', viewer: 'shopper', path: '/orders/:order', sign: 'Paid. We pack your parcel.' },
  { name: 'account', viewer: 'shopper', path: '/account', sign: 'Paid. We pack your parcel.' },
]

/** Signs the viewer in and does what their screens are about. Returns the ids in their addresses. */
export async function prepare(viewer: Viewer, page: Page): Promise<Ids> {
  if (viewer === 'visitor') return {}
  const { email, password } = demoLogins[viewer === 'admin' ? 'admin' : 'customer']
  const person = new Shopper(page)
  await person.signIn({ email, password })
  await page.waitForURL('**/account')
  return viewer === 'shopper' ? { order: await buyAndFill(page) } : {}
}

/** Where a screen is for its viewer. */
export function addressOf({ path }: Screen, ids: Ids): string {
  return path.replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? '')
}

/** Opens a screen and waits until it is whole. */
export async function open(page: Page, origin: string, screen: Screen, ids: Ids): Promise<void> {
  const { sign, act } = screen
  await page.goto(origin + addressOf(screen, ids))
  await page.getByText(sign).first().waitFor()
  await act?.(page)
  await page.waitForFunction(isDrawn)
}

/** Buys a product, and puts two others into the cart. Returns the id of the order. */
async function buyAndFill(page: Page): Promise<string> {
  const person = new Shopper(page)
  await person.follow('Bazaar')
  await person.openProduct()
  await person.add()
  await person.goToCheckout()
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

async function signInWrongly(page: Page): Promise<void> {
  const stranger = new Shopper(page)
  await stranger.fill({ 'E-mail address': 'nobody@example.com', Password: 'not-a-password' })
  await stranger.press('Sign in')
  await page.getByRole('alert').waitFor()
}
