import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { megabytes } from '#lab/figures.ts'
import { atMost, type Statement } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import { desktop, open, phone, type Screen } from './screen.ts'
import { prepare, screens } from './screens.ts'
import { withPages } from './shop.ts'

export type Options = { only: string[]; folder: string }

/** The two pictures of a screen. `width` is that of the picture, in pixels. */
const views = {
  desktop: { size: desktop, colorScheme: 'light', width: 960 },
  phone: { size: phone, colorScheme: 'dark', width: 390 },
} as const
const quality = 48
const mostBytes = 1_500_000

/** Takes two pictures of every screen into a folder, and writes the page that shows them: on a desktop in the light, and on a phone in the dark. */
export async function takePictures({ only, folder }: Options): Promise<Statement[]> {
  const chosen = screens.filter(({ name }) => only.includes(name))
  mkdirSync(folder, { recursive: true })
  const sizes = await withPages(async ({ browser, origin }) => {
    const taken: number[] = []
    for (const [viewer, ofViewer] of Map.groupBy(chosen, (screen) => screen.viewer)) {
      const page = await browser.newPage()
      await page.goto(origin)
      const ids = await prepare(viewer, page)
      for (const screen of ofViewer) taken.push(...(await photograph(page, screen, folder, () => open(page, origin, screen, ids))))
      await page.close()
    }
    return taken
  })
  if (chosen.length === screens.length) writeFileSync(join(folder, 'README.md'), album())
  return [atMost(`bytes of ${sizes.length} pictures`, sumOf(sizes), mostBytes, megabytes)]
}

/** Returns the bytes of each picture. */
async function photograph(page: Page, { name }: Screen, folder: string, opened: () => Promise<void>): Promise<number[]> {
  const sizes: number[] = []
  for (const [kind, { size, colorScheme, width }] of Object.entries(views)) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await opened()
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    const picture = await sharp(taken).resize({ width }).webp({ quality, effort: 6 }).toBuffer()
    writeFileSync(join(folder, `${name}-${kind}.webp`), picture)
    sizes.push(picture.length)
  }
  return sizes
}

/** The page with every picture. */
function album(): string {
  const rows = screens.map(
    ({ name, path }) => `| ${name}<br>\`${path}\` | ![${name}](${name}-desktop.webp) | ![${name}](${name}-phone.webp) |`,
  )
  return `# The pages

\`npm run pages -- pictures\` takes these pictures: every screen on a desktop in the light, and on a phone in the dark.

| screen | desktop, 1280 × 800 | phone, 390 × 844 |
| --- | --- | --- |
${rows.join('\n')}
`
}
