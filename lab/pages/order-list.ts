import { existsSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { generateShop } from '#lab/bench/bulk/generate.ts'
import { keeper } from '#lab/checkouts/goods.ts'
import type { Statement } from '#lab/proof.ts'
import { judgeMedian } from './latency.ts'
import { withPagesOf } from './shop.ts'

/** From a press until the rows are there, in ms. */
const limit = 150
const [productsOf, ordersOf] = [0.4, 20]
const statuses = ['Paid', 'Cancelled', 'Shipped', 'Delivered', 'Refused', 'Expired']

/** Measures the console's list of orders in a shop with so many of them, which is made in `folder` unless it is there. */
export async function measureOrderList({ orders, times, folder }: { orders: number; times: number; folder: string }): Promise<Statement[]> {
  const sizes = { orders, products: Math.ceil(productsOf * orders), customers: Math.ceil(orders / ordersOf), seed: 'pages' }
  if (!existsSync(folder)) await generateShop(folder, sizes)
  return withPagesOf(folder, { SEED: '0' }, async ({ browser, origin }) => {
    const page = await browser.newPage()
    await signIn(page, origin)
    const took = { open: [] as number[], filter: [] as number[], next: [] as number[] }
    for (let round = 0; round < times; round += 1) {
      took.open.push(await open(page))
      took.filter.push(await filter(page, round))
      took.next.push(await next(page))
    }
    return Object.entries(took).map(([name, all]) => judgeMedian(`the console's list of ${orders} orders: ${name}`, all, limit))
  })
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/admin`)
  await page.getByLabel('E-mail address').fill(keeper.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(keeper.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function open(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Dashboard', exact: true }).click()
  await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return timeOf(page, page.getByRole('link', { name: 'Orders', exact: true }))
}

/** By another status each time. */
async function filter(page: Page, round: number): Promise<number> {
  await page.getByRole('combobox', { name: 'Status' }).click()
  return timeOf(page, page.getByRole('option', { name: statuses[round % statuses.length] ?? '', exact: true }))
}

async function next(page: Page): Promise<number> {
  await timeOf(page, page.getByRole('button', { name: 'Clear filters' }))
  return timeOf(page, page.getByRole('button', { name: 'Next page' }))
}

/** From a press until the table has been busy and is so no more, as the page itself sees it. */
async function timeOf(page: Page, pressed: Locator): Promise<number> {
  await pressed.waitFor()
  await page.evaluate(`void (globalThis.took = new Promise((resolve) => {
    document.addEventListener('click', ({ timeStamp }) => {
      let wasBusy = false
      const seen = new MutationObserver(() => {
        const busy = document.querySelector('table')?.ariaBusy
        wasBusy ||= busy === 'true'
        if (!wasBusy || busy !== 'false') return
        seen.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - timeStamp))
      })
      seen.observe(document.body, { subtree: true, childList: true, attributes: true })
    }, { once: true, capture: true })
  }))`)
  await pressed.click()
  return page.evaluate('took')
}
