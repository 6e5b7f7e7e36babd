import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desktop, open, phone, type Screen, type Viewer } from '#lab/pages/screen.ts'
import { prepare, screens } from '#lab/pages/screens.ts'
import { axeFaults, hasBrowser, openBrowser } from '#tests/support/browser.ts'

type Viewport = { kind: string; size: { width: number; height: number } }

/** The button that closes a tab of GraphiQL is within the tab, and only GraphiQL can mend that. Its editors scroll by the arrows in them. */
const ofOthers = /^nested-interactive: \.graphiql-tab |^scrollable-region-focusable: .*\.CodeMirror-scroll /

const viewports: Viewport[] = [
  { kind: 'desktop', size: desktop },
  { kind: 'phone', size: phone },
]

describe.skipIf(!hasBrowser)('every screen is free of faults by axe, in both themes, on a desktop and a phone', async () => {
  if (!hasBrowser) return
  const { view, origin } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-axe-')))

  test.each(['visitor', 'shopper', 'admin'] as Viewer[])(
    'for a %s',
    async (viewer) => {
      const { page } = await view({ path: '/', expected: /ERR_FAILED .*\/session\/refresh$/ })
      const ids = await prepare(viewer, page)
      const faults: string[] = []
      for (const screen of screens.filter((one) => one.viewer === viewer)) {
        await page.setViewportSize(desktop)
        await open(page, origin, screen, ids)
        for (const viewport of viewports) faults.push(...(await faultsOn(page, screen, viewport)))
      }
      expect(faults).toEqual([])
    },
    240_000,
  )
})

async function faultsOn(page: Page, { name }: Screen, { kind, size }: Viewport): Promise<string[]> {
  await page.setViewportSize(size)
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = (await axeFaults(page)).filter((fault) => !ofOthers.test(fault))
    if (await isCut(page)) found.push('wider than its window')
    faults.push(...found.map((fault) => `${name}, ${kind}, ${colorScheme}: ${fault}`))
  }
  return faults
}

/** Whether the page has to be moved sideways to be read. */
function isCut(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > innerWidth')
}
