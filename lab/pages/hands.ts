import type { Locator, Page } from 'playwright-core'

/** How somebody uses a page. */
export type Hand = {
  name: string
  /** Presses a button, or follows a link. */
  press: (target: Locator) => Promise<void>
  type: (target: Locator, text: string) => Promise<void>
  /** Takes one of several: a radio button, a checkbox, an option of a list by its label. */
  choose: (target: Locator, option?: string) => Promise<void>
}

/** What is asked of an element where it stands, in the page. */
type Part = {
  compareDocumentPosition: (other: Part) => number
  type?: string
  name?: string
  matches: (selector: string) => boolean
  closest: (selector: string) => unknown
  ownerDocument: { activeElement: Part | null }
}

/** More than any screen has to stop at. */
const stopsMost = 250
/** Longer than the focus is nowhere while a screen changes. */
const nowhereMostMs = 500
/** When the pages were loaded in which somebody has been somewhere. */
const used = new WeakMap<Page, number>()

/** Somebody who points. */
export const mouse: Hand = {
  name: 'mouse',
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
  choose: async (target, option) => {
    if (option === undefined) return target.check()
    if (await isNative(target)) return void (await target.selectOption({ label: option }))
    await target.click()
    await target.page().getByRole('option', { name: option, exact: true }).click()
    // several may be chosen of some; what is chosen stands in the way of a press that waits for the place to be free
    if ((await target.getAttribute('aria-expanded')) === 'true') await target.click({ force: true })
  },
}

/** Somebody who has no mouse: the tabulator, Enter, the space bar and the arrows. */
export const keyboard: Hand = {
  name: 'keyboard',
  press: async (target) => {
    await reach(target)
    await target.page().keyboard.press('Enter')
  },
  type: async (target, text) => {
    await reach(target)
    await target.page().keyboard.press('ControlOrMeta+A')
    await target.page().keyboard.type(text)
  },
  choose: async (target, option) => {
    await reach(target)
    const { keyboard: keys } = target.page()
    if (option !== undefined) return (await isNative(target)) ? keys.type(option) : takeOption(target, option)
    if (!(await target.isChecked())) await keys.press('Space')
  },
}

/** Whether it is a list of the browser's own. */
function isNative(target: Locator): Promise<boolean> {
  return target.evaluate((element: Part) => element.matches('select'))
}

/** Goes down a list until it is at the option, and takes it. */
async function takeOption(target: Locator, option: string): Promise<void> {
  const { keyboard: keys } = target.page()
  for (let stop = 0; stop < stopsMost; stop += 1) {
    await keys.press('ArrowDown')
    const active = await target.getAttribute('aria-activedescendant')
    const text = active && (await target.page().locator(`[id="${active}"]`).textContent())
    if (text === option) return keys.press('Enter')
  }
  throw new Error(`${option} cannot be reached by the keyboard`)
}

/** Goes from stop to stop until it is there, and sees that the place is marked. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  const page = target.page()
  await seeFocus(page)
  for (let stop = 0; stop < stopsMost; stop += 1) {
    const key = await target.evaluate(keyTowards)
    if (!key) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target} cannot be reached by the keyboard`)
}

/** Sees that the focus is somewhere, but at the beginning: it is not to be lost where what had it vanishes. */
async function seeFocus(page: Page): Promise<void> {
  const loadedAt = await page.evaluate<number>('performance.timeOrigin')
  const isNowhere = () => page.evaluate<boolean>('document.activeElement === document.body')
  for (const end = Date.now() + nowhereMostMs; used.get(page) === loadedAt && (await isNowhere()); await page.waitForTimeout(20))
    if (Date.now() > end) throw new Error(`The focus is lost at ${page.url()}`)
  used.set(page, loadedAt)
}

/** Runs in the page: the key that leads from where the focus is to the element; nothing where it is there. */
function keyTowards(element: Part): string | undefined {
  const focused = element.ownerDocument.activeElement
  if (focused === element && element.matches(':focus-visible')) return undefined
  const isInGroup = element.type === 'radio' && focused?.type === 'radio' && focused.name === element.name
  const isInMenu = element.matches('[role=menuitem]') && focused?.closest('[role=menu]') === element.closest('[role=menu]')
  if (isInGroup || isInMenu) return 'ArrowDown'
  // 2: the element comes before
  return focused && focused.compareDocumentPosition(element) & 2 ? 'Shift+Tab' : 'Tab'
}
