import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from '#tests/support/browser.ts'

describe.skipIf(!hasBrowser)('the explorer', async () => {
  if (!hasBrowser) return
  const { view } = await openBrowser(mkdtempSync(join(tmpdir(), 'bazaar-pages-')))

  test('answers the first ready operation, and asks no other host for anything', async () => {
    const { page, opened } = await view({ path: '/explorer' })
    expect(opened?.headers()['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    await run(page, '01 browse products')
    await expect.poll(() => answerOf(page)).toContain('"totalCount": 400')
  })

  test('carries values from answer to answer, by the lines of the ready operations', async () => {
    const { page } = await view({ path: '/explorer' })
    await run(page, '03 look at a product')
    await expect.poll(() => answerOf(page)).toContain('{{productId}} has no value yet')
    await run(page, '01 browse products')
    await expect.poll(() => answerOf(page)).toContain('"totalCount"')
    await run(page, '03 look at a product')
    await expect.poll(() => answerOf(page)).toContain('"sku"')
  })

  test("is the demo's shopper or admin by one click, and nobody by another", async () => {
    const { page } = await view({ path: '/explorer' })
    for (const [button, name] of [
      ['shopper', 'Carl Customer'],
      ['admin', 'Ada Admin'],
    ] as const) {
      await page.getByRole('button', { name: `Be the demo’s ${button}` }).click()
      await page.getByText(`You ask as ${name}`).waitFor()
      await run(page, '06 who am i')
      await expect.poll(() => answerOf(page)).toContain(name)
    }
    await page.getByRole('button', { name: 'Be nobody' }).click()
    await run(page, '06 who am i')
    await expect.poll(() => answerOf(page)).toContain('UNAUTHENTICATED')
  })

  test('follows a subscription', async () => {
    const { page } = await view({ path: '/explorer' })
    await run(page, '01 browse products')
    await expect.poll(() => answerOf(page)).toContain('"totalCount"')
    await page.getByText('Live', { exact: true }).click()
    await run(page, '02 follow product')
    await expect.poll(() => answerOf(page)).toContain('"availability"')
  })

  test('shows its first query again to whoever left before all of it was kept', async () => {
    const { page } = await view({ path: '/explorer' })
    const kept = (name: string) => page.evaluate((key) => localStorage.getItem(key), `graphiql:${name}`)
    await expect.poll(() => kept('query')).toContain('availability')
    await expect.poll(() => kept('tabState')).toContain('availability')
    await page.evaluate(() => localStorage.removeItem('graphiql:query'))
    await page.reload()
    await page.getByText('availability').waitFor()
    expect(await page.getByRole('tab').count()).toBe(1)
  })

  test('takes the place of Sandbox where its script cannot be loaded', async () => {
    const { page } = await view({ path: '/graphql', expected: /embeddable-sandbox|NAME_NOT_RESOLVED|ERR_/ })
    await page.waitForURL('**/explorer')
    await page.getByRole('heading', { name: 'Ready operations' }).or(page.getByLabel('Ready operations')).first().waitFor()
  })
})

async function run(page: Page, operation: string): Promise<void> {
  await page.getByRole('button', { name: operation }).click()
  await page.locator('.graphiql-execute-button').click()
}

function answerOf(page: Page): Promise<string> {
  // the editor draws only the lines that are to be seen
  return page.evaluate("document.querySelector('.graphiql-response .CodeMirror')?.CodeMirror.getValue() ?? ''")
}
