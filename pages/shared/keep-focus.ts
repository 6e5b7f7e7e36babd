const dialogs = '[role=dialog]'
const parts = 'section[aria-label], [role=tabpanel]'
/** A dialog that closes gives the focus back itself, a moment later. */
const dialogsGiveBackMs = 50

/**
 * Gives the focus on where what had it vanishes or can no longer be pressed: to the dialog that is open, else to where it was before the dialog,
 * else to the part of the screen where that was. Without it a screen reader loses its place. Call it once for a page.
 */
export function keepFocus(): void {
  new FocusKeeper().start()
}

class FocusKeeper {
  #last: Element | undefined
  /** Where it was outside of every dialog, and the part of the screen there. */
  #outside: (Element | null)[] = []

  start(): void {
    document.addEventListener('focusin', ({ target }) => target instanceof Element && this.#note(target))
    const observer = new MutationObserver(() => setTimeout(() => this.#giveOn(), dialogsGiveBackMs))
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  }

  #note(focused: Element): void {
    this.#last = focused
    if (!focused.closest(dialogs)) this.#outside = [focused, focused.closest(parts)]
  }

  #giveOn(): void {
    if (document.activeElement !== document.body || !this.#last || canHaveFocus(this.#last)) return
    const dialog = [...document.querySelectorAll(dialogs)].at(-1)
    const heir = dialog ?? this.#outside.find(canHaveFocus) ?? document.querySelector('main')
    if (heir instanceof HTMLElement) focusOn(heir)
  }
}

function canHaveFocus(element: Element | null): boolean {
  return element?.isConnected === true && !element.matches(':disabled')
}

function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
