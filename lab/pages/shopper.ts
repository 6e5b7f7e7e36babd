import type { Page } from 'playwright-core'
import { type Hand, mouse } from './hands.ts'

export type Card = 'accepted' | 'refused' | 'takes its time'

const email = { 'E-mail address': 'ann@example.com' }
const address = { Name: 'Ann', 'Street and number': '1 High Street', Postcode: 'N1 1AA', Town: 'London' }

/** Somebody in the storefront, who goes by what is to be read there. */
export class Shopper {
  readonly #page: Page
  readonly #hand: Hand

  constructor(page: Page, hand = mouse) {
    this.#page = page
    this.#hand = hand
  }

  press(button: string): Promise<void> {
    return this.#hand.press(this.#page.getByRole('button', { name: button, exact: true }))
  }

  follow(link: string | RegExp): Promise<void> {
    return this.#hand.press(this.#page.getByRole('link', { name: link, exact: true }).first())
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.#hand.type(this.#page.getByLabel(label, { exact: true }), value)
  }

  see(text: string | RegExp): Promise<void> {
    return this.#page.getByText(text).first().waitFor()
  }

  seeTitle(title: string | RegExp): Promise<void> {
    return this.#page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  seeInCart(units: number): Promise<void> {
    return this.#page.getByRole('link', { name: units === 1 ? 'Cart, 1 unit' : `Cart, ${units} units`, exact: true }).waitFor()
  }

  seePaid(): Promise<void> {
    return this.see('Paid. We pack your parcel.')
  }

  async search(text: string): Promise<void> {
    await this.#hand.type(this.#page.getByRole('combobox', { name: 'Search' }), text)
    await this.press('Search')
  }

  /** Opens the first product, or the first whose name is like this. */
  openProduct(name = /./): Promise<void> {
    return this.#hand.press(this.#page.locator('.card a', { hasText: name }).first())
  }

  /** Puts a unit into the cart, which then has `units`. */
  async add(units = 1): Promise<void> {
    await this.press('Add to cart')
    await this.seeInCart(units)
  }

  /** Goes to the checkout and says where to; who is signed in is not asked for an e-mail address. */
  async goToCheckout({ isGuest = true } = {}): Promise<void> {
    await this.follow(/^Cart,/)
    await this.follow('Check out')
    await this.fill({ ...(isGuest && email), ...address })
  }

  takeCard(card: Card): Promise<void> {
    return this.#hand.choose(this.#page.getByLabel(card))
  }

  order(): Promise<void> {
    return this.#hand.press(this.#page.getByRole('button', { name: 'Order and pay' }))
  }

  async register(name: string, email: string, password: string): Promise<void> {
    await this.follow('Sign in')
    await this.press('I have no account yet')
    await this.fill({ Name: name, 'E-mail address': email, Password: password })
    await this.press('Register')
    await this.seeTitle(name)
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.follow('Sign in')
    await this.fill({ 'E-mail address': email, Password: password })
    await this.press('Sign in')
  }
}
