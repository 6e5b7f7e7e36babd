import { isDeepStrictEqual } from 'node:util'
import { Browser } from './browser.ts'
import type { Step, Visit } from './facts.ts'
import type { PageShop } from './shop.ts'
import { stepsOf } from './steps.ts'

/** What the page shows from its cache. */
const cached = ['PageOwn', 'PageGoods']

/** Takes a page through an hour: a guest who becomes a user, expiry in flight, two tabs, a bad network, revocation. */
export async function visitPage(shop: PageShop): Promise<Visit> {
  const browser = new Browser(shop.url)
  const [one, two] = [await browser.open(), await browser.open()]
  const visit: Visit = { lost: [], stale: [], refetched: [], silent: [], requests: 0, refreshes: 0, minutes: 0 }
  for (const step of stepsOf({ shop, browser, one, two, visit })) await walk(visit, step)
  const sent = [...one.sent, ...two.sent]
  const refreshes = sent.filter((name) => name === 'POST /session/refresh').length
  for (const { close } of [one, two]) close()
  return { ...visit, requests: sent.length, refreshes, minutes: shop.minutes() }
}

/** Does a step, and compares what the page shows afterwards with the shop, and what it has asked with what was new to it. */
async function walk(visit: Visit, { name, tab, act, queries = 0 }: Step): Promise<void> {
  const before = tab.sent.length
  try {
    await act()
    const [shown, truth] = [tab.own(), await tab.truth()]
    if (!isDeepStrictEqual(shown, truth))
      visit.stale.push(`${name}: it shows ${JSON.stringify(shown)}, the shop has ${JSON.stringify(truth)}`)
  } catch (error) {
    visit.lost.push(`${name}: ${String(error)}`)
  }
  const asked = tab.sent.slice(before).filter((operation) => cached.includes(operation)).length
  if (asked > queries) visit.refetched.push(`${name}: ${asked} queries, ${queries} were new`)
}
