import type { Browser, Tab } from './browser.ts'
import type { PageShop } from './shop.ts'

/** What a page showed and sent in an hour. */
export type Visit = {
  /** What was not as the shopper had left it, by step. */
  lost: string[]
  /** Where the page showed something else than the shop had, by step. */
  stale: string[]
  /** Queries that the page sent although its cache could have answered, by step. */
  refetched: string[]
  /** Steps in which no error reached the page, though somebody was signed out. */
  silent: string[]
  /** Requests in all, and how often a token was refreshed. */
  requests: number
  refreshes: number
  minutes: number
}

/** A step of the shopper in a tab. `queries` are those that ask for something new. */
export type Step = { name: string; tab: Tab; queries?: number; act: () => Promise<void> }

/** Who and what a step can touch. */
export type Scene = { shop: PageShop; browser: Browser; one: Tab; two: Tab; visit: Visit }
