import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Who looks: somebody new, the demo's shopper with a cart and an order, or its admin. */
export type Viewer = 'visitor' | 'shopper' | 'admin'

/** A screen of the pages, and how it is reached. */
export type Screen = {
  name: string
  viewer: Viewer
  /** Where it is; a word after a colon stands for an id. */
  path: string
  /** What is to be read there when it is whole; default: its title. */
  sign?: string | RegExp
  /** What is done there before it is looked at. */
  act?: (page: Page) => Promise<void>
}

/** Ids that addresses have, by what stands for them. */
export type Ids = Record<string, string>

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

const longestMs = 30_000
const isAnImageMissing = '[...document.images].some((image) => image.getBoundingClientRect().top < innerHeight && !image.complete)'
const isAPartMissing = "document.querySelector('[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root') !== null"

/** Where a screen is for its viewer. */
export function addressOf({ path }: Screen, ids: Ids): string {
  return path.replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? '')
}

/** What shows that a screen is whole. */
export function signOf(page: Page, { sign }: Screen) {
  return (sign === undefined ? page.getByRole('heading', { level: 1 }) : page.getByText(sign)).filter({ visible: true }).first()
}

/** Opens a screen and waits until it is whole. */
export async function open(page: Page, origin: string, screen: Screen, ids: Ids): Promise<void> {
  await page.goto(origin + addressOf(screen, ids))
  await signOf(page, screen).waitFor()
  await drawn(page)
  await screen.act?.(page)
  await drawn(page)
}

/** Loads a page again while the shop does not answer who is signed in, until it says so. */
export async function loseSession(page: Page, sign: string): Promise<void> {
  await page.route('**/session/refresh', (route) => route.abort())
  await page.reload()
  await page.getByText(sign).waitFor()
  await page.unrouteAll()
}

/** Whether a part of the screen holds the place of what is on its way. */
export function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(isAPartMissing)
}

/** Waits until nothing is on its way that is to be seen; not by `waitForFunction`, for which the policy of the pages would have to allow `eval`. */
async function drawn(page: Page): Promise<void> {
  for (const end = Date.now() + longestMs; await page.evaluate(`${isAnImageMissing} || ${isAPartMissing}`); await sleep(50))
    if (Date.now() > end) throw new Error(`${page.url()} is not drawn after ${longestMs} ms`)
}
