import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { pageSources, pagesOf } from '#app/pages.ts'
import { createLog } from '#kit/observe/log.ts'
import { testConfig } from '#kit/test/testing.ts'
import { pageList } from '#router/pages/page-list.ts'
import { buildOptions } from '#tools/pages/vite-options.ts'

/** On the wire, in kB: the scripts of the first screen, and all that a page can load. */
type Budget = { script: number; all: number; first?: string }

/** `first`: where the page loads even its first screen when it is needed, the name of that. */
const budgets: Record<string, Budget> = {
  shop: { script: 160, all: 200 },
  explorer: { script: 420, all: 950 },
  console: { script: 320, all: 380, first: 'dashboard' },
}

test.each(Object.entries(budgets))('%s stays within its size on the wire: %o', async (page, budget) => {
  const folder = await pagesOf(createLog(testConfig(), 'router'))()
  const files = filesOf(folder, page)
  const script = sizeOf(folder, scriptsAtOnce(folder, page, files, budget.first))
  const all = sizeOf(folder, files)
  console.log(`${page}: script ${script} kB, all ${all} kB`)
  expect(script).toBeLessThanOrEqual(budget.script)
  expect(all).toBeLessThanOrEqual(budget.all)
})

test('every file of this repository that the pages are built of is part of the hash that names the build', async () => {
  const outputs = await Promise.all(pageList.map(async ({ name }) => (await build(buildOptions(name))) as Rolldown.RolldownOutput))
  const modules = outputs.flatMap(({ output }) => output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])))
  const own = modules.map((id) => relative('.', id.replace(/\?.*/, ''))).filter((file) => !/node_modules|\0|^__vite/.test(file))
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter((file) => !pageSources().includes(file))).toEqual([])
})

test('the console has the styles of every component that it uses', async () => {
  const folder = await pagesOf(createLog(testConfig(), 'router'))()
  const files = filesOf(folder, 'console')
  const classesIn = (paths: string[]) => new Set(paths.flatMap((path) => readFileSync(path, 'utf8').match(/\bm_[0-9a-f]{6,8}\b/g) ?? []))
  const classesOf = (kind: string) => classesIn(files.filter((file) => file.endsWith(kind)).map((file) => join(folder, file)))
  const needed = classesIn(['node_modules/@mantine/core/styles.css']).intersection(classesOf('.js'))
  expect(needed.size).toBeGreaterThan(100)
  expect([...needed.difference(classesOf('.css'))]).toEqual([])
})

/** What a page can load: its HTML file, what it names, and what that names in turn. */
function filesOf(folder: string, page: string): string[] {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => !/\.(br|gz)$/.test(name))
  const found = new Set([`${page}/index.html`])
  for (const file of found) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const name of assets.filter((one) => text.includes(one))) found.add(`assets/${name}`)
  }
  return [...found]
}

/** The scripts that the HTML file names, with that of the first screen, and what they import; not what they load when it is needed. */
function scriptsAtOnce(folder: string, page: string, files: string[], first: string | undefined): string[] {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8')
  const scripts = files.filter((file) => file.endsWith('.js'))
  const found = new Set(scripts.filter((file) => html.includes(file) || (first && file.startsWith(`assets/${first}-`))))
  for (const file of found) {
    const imports = readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)
    for (const [, name] of imports) found.add(`assets/${name}`)
  }
  return [...found]
}

function sizeOf(folder: string, files: string[]): number {
  return Math.round(files.reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0) / 1000)
}
