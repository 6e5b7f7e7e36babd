import type { Page } from 'playwright-core'
import { inMs, medianOf, mostOf } from '#lab/figures.ts'
import { atMost, type Statement } from '#lab/proof.ts'
import { withPages } from './shop.ts'
import { Shopper } from './shopper.ts'

type Watched = { event: string; on: string; until: string }

/** Beginnings of words of the demo's products. */
const beginnings = 'he cl ch re la pa wi ca bo ba ti pl ja do fr gl gr ho ki kn le lu me mi mu pi po sa se sk sp st te to tr vi wo'.split(
  ' ',
)

/** From a press on "add" until the count is shown, and from a key until what it suggests is there. In ms. */
const limits = { add: 60, suggestion: 80 }

/** Measures in the page how long a press on "add" and a key in the search take until the page shows what they do. */
export async function measureLatency({ times }: { times: number }): Promise<Statement[]> {
  return withPages(async ({ browser, origin }) => {
    const page = await browser.newPage()
    await page.goto(origin)
    const adds = await addsOf(page, times)
    const suggestions = await suggestionsOf(page, times)
    return [
      judgeMedian('from a press on "add" to the count', adds, limits.add),
      judgeMedian('from a key to its suggestions', suggestions, limits.suggestion),
    ]
  })
}

/** Whether the median of what was measured, in ms, is within its limit. */
export function judgeMedian(what: string, took: number[], limit: number): Statement {
  const { says, holds } = atMost(what, medianOf(took), limit, inMs)
  return { what, holds, says: `${says}; the slowest of ${took.length} ${inMs(mostOf(took))}` }
}

async function addsOf(page: Page, times: number): Promise<number[]> {
  const shopper = new Shopper(page)
  await shopper.openProduct()
  // the first one makes a guest
  await shopper.add()
  const took: number[] = []
  for (let units = 2; units < times + 2; units += 1) {
    await watch(page, { event: 'click', on: 'button.main', until: '.cart' })
    await shopper.add(units)
    took.push(await tookOf(page))
  }
  return took
}

/** Each time another beginning of a word, so that nothing has been asked before. */
async function suggestionsOf(page: Page, times: number): Promise<number[]> {
  const field = page.getByRole('combobox', { name: 'Search' })
  const took: number[] = []
  for (const [first = '', second = ''] of beginnings.slice(0, times)) {
    await field.fill(first)
    await watch(page, { event: 'keydown', on: 'input[type=search]', until: 'datalist' })
    await page.keyboard.press(second)
    took.push(await tookOf(page))
  }
  return took
}

/** Notes in the page when the next event of a kind comes, and when the page has drawn what changes by it. */
function watch(page: Page, watched: Watched): Promise<unknown> {
  return page.evaluate(
    `(({ event, on, until }) => {
      globalThis.took = new Promise((resolve) => {
        document.querySelector(on).addEventListener(event, ({ timeStamp }) => {
          const seen = new MutationObserver(() => {
            seen.disconnect()
            requestAnimationFrame(() => resolve(performance.now() - timeStamp))
          })
          seen.observe(document.querySelector(until), { subtree: true, childList: true, characterData: true, attributes: true })
        }, { once: true, capture: true })
      })
    })(${JSON.stringify(watched)})`,
  )
}

function tookOf(page: Page): Promise<number> {
  return page.evaluate('took')
}
