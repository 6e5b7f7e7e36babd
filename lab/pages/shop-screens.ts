import type { Page } from 'playwright-core'
import { demoLogins } from '#app/seed/logins.ts'
import { loseSession, type Screen } from './screen.ts'
import { Shopper } from './shopper.ts'

/** Every screen of the storefront, and the explorer. */
export const shopScreens: Screen[] = [
  { name: 'home', viewer: 'visitor', path: '/', sign: 'New in' },
  { name: 'search', viewer: 'visitor', path: '/search?q=heart', sign: /^\d+ products$/ },
  { name: 'search-mistyped', viewer: 'visitor', path: '/search?q=vintge+mug', sign: /^\d+ products?$/ },
  { name: 'search-nothing', viewer: 'visitor', path: '/search?q=zeppelin', sign: '0 products' },
  { name: 'category', viewer: 'visitor', path: '/categories/kitchen-and-dining', sign: /^\d+ products$/ },
  { name: 'product', viewer: 'visitor', path: '/products/victorian-sewing-box-large', sign: 'On the wish list' },
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
  { name: 'unknown-visitor', viewer: 'visitor', path: '/cart', act: (page) => loseSession(page, 'The shop cannot tell') },
  { name: 'explorer', viewer: 'visitor', path: '/explorer', sign: 'availability' },
  { name: 'cart', viewer: 'shopper', path: '/cart', sign: 'Check out' },
  { name: 'checkout', viewer: 'shopper', path: '/checkout', sign: 'Order and pay' },
  { name: 'order', viewer: 'shopper', path: '/orders/:order', sign: 'Paid. We pack your parcel.' },
  { name: 'account', viewer: 'shopper', path: '/account', sign: 'Paid. We pack your parcel.' },
  { name: 'addresses', viewer: 'shopper', path: '/account/addresses', sign: 'Add an address' },
  { name: 'wish-lists', viewer: 'shopper', path: '/account/wish-lists', sign: 'Looked at lately' },
  { name: 'shared-wish-list', viewer: 'shopper', path: '/wish-lists/:list', sign: 'Wish list' },
  { name: 'settings', viewer: 'shopper', path: '/account/settings', sign: 'Save it as a file' },
  { name: 'sessions', viewer: 'shopper', path: '/account/sessions', sign: 'this device' },
  { name: 'security', viewer: 'shopper', path: '/account/security', sign: 'Turn it on' },
  { name: 'second-factor', viewer: 'shopper', path: '/account/security', sign: 'Turn it on', act: beginSecondFactor },
]

async function signInWrongly(page: Page): Promise<void> {
  const stranger = new Shopper(page)
  await stranger.fill({ 'E-mail address': 'nobody@example.com', Password: 'not-a-password' })
  await stranger.press('Sign in')
  await page.getByRole('alert').waitFor()
}

async function beginSecondFactor(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByLabel('Password').fill(demoLogins.customer.password)
  await section.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByRole('img', { name: 'QR code for your app' }).waitFor()
}
