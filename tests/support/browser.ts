import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { seedOnce } from '#app/seed/seed.ts'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'

type ViewOptions = { path: string; viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark'; locale?: string }

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export const hasBrowser = executablePath !== undefined
if (!hasBrowser) console.warn('There is no Chromium on this machine: no page is tested. On Debian: apt-get install chromium')

/** No name of another host is found, as on a machine without a network; and the browser itself asks nobody. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** Opens a demo shop in `dataDir` and a browser for the tests of a file. */
export async function openBrowser(dataDir: string) {
  const config = readConfig({
    NODE_ENV: 'development',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:4000',
  })
  const shop = await openShop({ config, synchronous: 'OFF' })
  await seedOnce(shop)
  const { origin } = new URL(await shop.listen())
  const browser = await chromium.launch({ executablePath, args } as Parameters<typeof chromium.launch>[0])
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })
  return { shop, origin, browser, view: (options: ViewOptions) => openView(browser, origin, options) }
}

/** The button of a name; a short name is the whole of it. */
export function buttonOf(page: Page, name: string) {
  return page.getByRole('button', { name, exact: name.length < 10 })
}

/** What is wrong with a page by axe: the rules that it breaks, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  const faults = await page.evaluate<{ id: string; nodes: { target: string[]; failureSummary: string }[] }[]>(
    'axe.run().then(({ violations }) => violations)',
  )
  return faults.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`))
}

/** Opens a page as a new visitor. `faults` grows with each error of the console, each breach of the policy and each request to another host. */
async function openView(browser: Browser, origin: string, { path, ...options }: ViewOptions) {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => isForeign(request.url(), origin) && faults.push(`asks ${request.url()}`))
  const opened = await page.goto(origin + path)
  return { page, context, faults, opened }
}

function isForeign(url: string, origin: string): boolean {
  return !url.startsWith(origin) && !url.startsWith('data:')
}
