import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, onTestFinished } from 'vitest'
import { chromiumPath, launchBrowser } from '#lab/pages/browser.ts'
import { openPagesShop } from '#lab/pages/shop.ts'

type ViewOptions = {
  path: string
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  locale?: string
  /** Faults that are what the test is about, such as a network that is gone. */
  expected?: RegExp
}

/** What the browser says of each request while its network is off. */
export const offline = /ERR_INTERNET_DISCONNECTED/

export const hasBrowser = chromiumPath !== undefined
if (!hasBrowser)
  console.warn('There is no Chromium on this machine: no page is tested. On Debian: apt-get install chromium chromium-headless-shell')

/** Opens a demo shop in `dataDir` and a browser for the tests of a file. */
export async function openBrowser(dataDir: string, settings: Record<string, string> = {}, clock?: () => Date) {
  const { shop, origin, close } = await openPagesShop(dataDir, settings, clock)
  // where the pages are not built yet, that takes longer than a browser waits
  await fetch(`${origin}/explorer`)
  const browser = await launchBrowser()
  afterAll(async () => {
    await browser.close()
    await close()
  })
  return { shop, origin, browser, view: (options: ViewOptions) => openView(browser, origin, options) }
}

/** The button of a name; a short name is the whole of it. */
export function buttonOf(page: Page, name: string) {
  return page.getByRole('button', { name, exact: name.length < 10 })
}

/** Ends every change of style at once: a colour that is on its way to another is nobody's fault. A sheet made by script is within every policy. */
const endFading = `new Promise((resolve) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets = [sheet]
  requestAnimationFrame(() => requestAnimationFrame(resolve))
})`

/** What is wrong with a page by axe, with nothing that fades: the rules that it breaks, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(endFading)
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  const faults = await page.evaluate<{ id: string; nodes: { target: string[]; failureSummary: string }[] }[]>(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  )
  return faults.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`))
}

/**
 * Opens a page as a new visitor, and `tab` opens another one of theirs. A test in which a tab logs an error, breaks its policy or asks another
 * host fails, but for what it says is `expected`.
 */
export async function openView(browser: Browser, origin: string, { path, expected, ...options }: ViewOptions) {
  const context = await browser.newContext(options)
  const faults = faultsIn(context, origin)
  onTestFinished(async () => {
    await context.close()
    expect(faults.filter((fault) => !expected?.test(fault))).toEqual([])
  })
  const tab = async (address: string) => {
    const page = await context.newPage()
    return { page, opened: await page.goto(origin + address) }
  }
  return { ...(await tab(path)), context, faults, tab: async (address: string) => (await tab(address)).page }
}

/** Grows with each error of a console, each breach of a policy and each request to another host. */
function faultsIn(context: BrowserContext, origin: string): string[] {
  const faults: string[] = []
  context.on('console', (message) => message.type() === 'error' && faults.push(`${message.text()} ${message.location().url}`))
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('request', (request) => isForeign(request.url(), origin) && faults.push(`asks ${request.url()}`))
  return faults
}

function isForeign(url: string, origin: string): boolean {
  return !url.startsWith(origin) && !/^(data|blob):/.test(url)
}
