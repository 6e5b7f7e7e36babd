import type { Locator, Page } from 'playwright-core'
import { demoLogins } from '#app/seed/logins.ts'
import { type Hand, mouse } from '#lab/pages/hands.ts'

type File = { name: string; mimeType: string; buffer: Buffer }

/** Somebody of the staff at the console, who goes by what is to be read there. */
export class Clerk {
  readonly #page: Page
  readonly #hand: Hand
  readonly #place: Page | Locator

  constructor(page: Page, hand = mouse, place: Page | Locator = page) {
    this.#page = page
    this.#hand = hand
    this.#place = place
  }

  /** The same person, who looks at the dialog that is open. */
  get inDialog(): Clerk {
    return new Clerk(this.#page, this.#hand, this.#page.getByRole('dialog').last())
  }

  /** Presses a button; of two of one name, the one behind. */
  press(name: string | RegExp): Promise<void> {
    return this.#hand.press(this.#place.getByRole('button', { name, exact: true }).last())
  }

  follow(name: string | RegExp): Promise<void> {
    return this.#hand.press(this.#place.getByRole('link', { name, exact: true }).first())
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values))
      await this.#hand.type(this.#place.getByRole('textbox', { name, exact: true }), value)
  }

  tick(name: string): Promise<void> {
    return this.#hand.choose(this.#place.getByRole('checkbox', { name, exact: true }))
  }

  choose(name: string, option: string): Promise<void> {
    return this.#hand.choose(this.#place.getByRole('combobox', { name, exact: true }), option)
  }

  /** Chooses a file by a button, as who cannot drag it there. */
  async attach(button: string, file: File): Promise<void> {
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.press(button)])
    await chooser.setFiles(file)
  }

  see(text: string | RegExp): Promise<void> {
    return this.#place.getByText(text).first().waitFor()
  }

  seeTitle(title: string | RegExp): Promise<void> {
    return this.#page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  async signIn({ email, password }: { email: string; password: string } = demoLogins.admin): Promise<void> {
    await this.fill({ 'E-mail address': email, Password: password })
    await this.press('Sign in')
  }

  async signOut(name = 'Ada Admin'): Promise<void> {
    await this.press(name)
    await this.#hand.press(this.#page.getByRole('menuitem', { name: 'Sign out' }))
  }
}
