import type { Page } from 'playwright-core'
import { buttonOf } from './browser.ts'

export const password = 'a-long-password-of-ann'

const address = { Name: 'Ann', 'Street and number': '1 High Street', Postcode: 'N1 1AA', Town: 'London' }

/** Puts the first product of the first screen into the cart, and goes to the checkout. */
export async function toCheckout(page: Page): Promise<void> {
  await page.locator('.card a').first().click()
  await buttonOf(page, 'Add to cart').click()
  await page.getByRole('link', { name: 'Cart, 1 unit' }).click()
  await page.getByRole('link', { name: 'Check out' }).click()
}

/** Fills in where the order goes. Who is signed in has no field for the e-mail address. */
export async function fillInAddress(page: Page, email?: string): Promise<void> {
  if (email) await page.getByLabel('E-mail address').fill(email)
  for (const [label, value] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByLabel('Country').selectOption('GB')
}

/** Buys something, from the first screen on. */
export async function buy(page: Page, { email }: { email?: string } = {}): Promise<void> {
  await toCheckout(page)
  await fillInAddress(page, email)
  await buttonOf(page, 'Order and pay').click()
}

/** Registers on the screen of the sign-in; who does is on the account then. */
export async function register(page: Page, name: string, email: string): Promise<void> {
  await buttonOf(page, 'I have no account yet').click()
  await page.getByLabel('Name').fill(name)
  await signIn(page, email, 'Register')
  await page.getByRole('heading', { name }).waitFor()
}

export async function signIn(page: Page, email: string, button = 'Sign in', withPassword = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(withPassword)
  await buttonOf(page, button).click()
}
