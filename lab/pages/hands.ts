import type { Locator } from 'playwright-core'

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
type Part = { type?: string; name?: string; matches: (selector: string) => boolean; ownerDocument: { activeElement: Part | null } }

/** More than any screen has to stop at. */
const stopsMost = 250

/** Somebody who points. */
export const mouse: Hand = {
  name: 'mouse',
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
  choose: async (target, option) => void (await (option === undefined ? target.check() : target.selectOption({ label: option }))),
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
    if (option !== undefined) return target.page().keyboard.type(option)
    if (!(await target.isChecked())) await target.page().keyboard.press('Space')
  },
}

/** Goes from stop to stop until it is there, and sees that the place is marked. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  const { keyboard: keys } = target.page()
  for (let stop = 0; stop < stopsMost; stop += 1) {
    const place = await target.evaluate(whereIsFocus)
    if (place === 'there') return
    await keys.press(place === 'beside' ? 'ArrowDown' : 'Tab')
  }
  throw new Error(`${target} cannot be reached by the keyboard`)
}

/** Runs in the page: whether the focus is on the element, on another radio button of its group, or elsewhere. */
function whereIsFocus(element: Part): 'there' | 'beside' | 'elsewhere' {
  const focused = element.ownerDocument.activeElement
  if (focused === element && element.matches(':focus-visible')) return 'there'
  return element.type === 'radio' && focused?.type === 'radio' && focused.name === element.name ? 'beside' : 'elsewhere'
}
