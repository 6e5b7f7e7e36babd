import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { openTestShop } from '#tests/support/shop.ts'

const rooms = ['app', 'examples', 'kit', 'lab', 'nginx', 'operations', 'ops', 'pages', 'router', 'schema', 'subgraphs', 'tests', 'tools']
const folders = [...rooms, 'docs']
const pages = filesLike('*.md', 'docs/**/*.{md,yml}', ...rooms.map((room) => `${room}/**/*.md`))
const runbooks = pages.filter((page) => page.startsWith('docs/runbooks/'))
/** The changelog also names what is gone. */
const current = pages.filter((page) => page !== 'CHANGELOG.md')
const code = filesLike('*.{ts,yml}', ...rooms.map((room) => `${room}/**/*.{ts,tsx,mjs,sh,conf,graphql,yaml}`))
const texts = new Map([...pages, ...code, 'Dockerfile'].map((file) => [file, readFileSync(file, 'utf8')]))

/** Metrics that cron writes, not a process. */
const fromCron = ['bazaar_backup_finished_seconds', 'bazaar_reconciliation_differences', 'bazaar_reconciliation_not_compared']

/** What SQLite and Redis print, and what Apollo Client calls the root of its cache. */
const foreign = ['ROOT_QUERY', 'SQLITE_FULL', 'SQLITE_CORRUPT', 'OOM command not allowed']
/** What a command of the page makes. */
const made = ['examples/reviews/supergraph.graphql']
const commands = /^(cat|curl|df|docker|git|ls|node|npm|npx|openssl|sqlite3)\b/

test('every file that a page names exists', () => {
  expect(wrongIn(current, pathsIn, isThere)).toEqual([])
})

test('every link between pages leads to a file, and its anchor to a heading', () => {
  expect(wrongIn(pages, linksIn, leadsSomewhere)).toEqual([])
})

test('every npm script that a page, a program or a compose file names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(wrongIn([...texts.keys()], scriptsIn, (_, script) => Object.hasOwn(scripts, script))).toEqual([])
})

test('every setting and code that a page names is in the code', () => {
  const known = new Set([...foreign, ...code.flatMap((file) => textOf(file).match(/\b[A-Z]+(_[A-Z]+)+\b/g) ?? [])])
  const namesIn = (text: string) => text.match(/(?<![\w$/.])[A-Z]+(_[A-Z]+)+\b/g) ?? []
  expect(wrongIn(current, namesIn, (_, name) => known.has(name))).toEqual([])
})

test('every message that a runbook quotes is printed or logged by the code', () => {
  const source = code.filter((file) => file.endsWith('.ts') && !/\/test\/|^tests\//.test(file)).map(textOf)
  expect(wrongIn(runbooks, messagesIn, (_, part) => source.some((text) => text.includes(part)))).toEqual([])
})

test('every metric has its line in docs/observability.md, and every metric that a page or an alarm names exists', async () => {
  const measured = [...(await metricsOfShop()), ...fromCron]
  const ours = measured.filter((name) => name.startsWith('bazaar_') && !name.startsWith('bazaar_test_'))
  const lines = [...textOf('docs/observability.md').matchAll(/^\| `(bazaar_\w+)` \|/gm)].map(([, name]) => name)
  expect(lines.toSorted()).toEqual(ours.toSorted())
  expect(current.flatMap((page) => metricsIn(textOf(page))).length).toBeGreaterThan(50)
  expect(wrongIn(current, metricsIn, (_, name) => measured.includes(name))).toEqual([])
})

function filesLike(...patterns: string[]): string[] {
  return globSync(patterns)
    .filter((file) => !file.includes('.generated.') && !file.includes('node_modules'))
    .toSorted()
}

function textOf(file: string): string {
  return texts.get(file) ?? ''
}

/** What the files name wrongly: `file: name`. */
function wrongIn(files: string[], namesIn: (text: string) => string[], isRight: (file: string, name: string) => boolean): string[] {
  return files.flatMap((file) =>
    [...new Set(namesIn(textOf(file)))].filter((name) => !isRight(file, name)).map((name) => `${file}: ${name}`),
  )
}

/** What looks like a path: it begins with a folder of this repository, or it ends like a source file. */
function pathsIn(text: string): string[] {
  const found =
    text.match(/(?<![\w/:.@$}-])(?:[\w.*-]|<[^>\s]*>)+(?:\/(?:[\w.*-]|<[^>\s]*>)+)+\/?|(?<=`)[\w-]+\.(ts|md|yml|graphql|conf)(?=`)/g) ?? []
  const ends = /\.(ts|mjs|md|yml|yaml|graphql|conf|sh|csv)$/
  return found.map((path) => path.replace(/[.]$/, '')).filter((path) => folders.includes(path.split('/')[0] ?? '') || ends.test(path))
}

/** A path counts from the root, from the page's folder, or, a bare file name, from anywhere. `<name>` stands for any name, `*.` for files at any depth. */
function isThere(page: string, path: string): boolean {
  if (made.includes(path)) return true
  const pattern = path
    .replaceAll(/<[^>]*>/g, '*')
    .replace('/*.', '/**/*.')
    .replace(/\/$/, '')
  if (!pattern.includes('/')) return [...code, ...pages].some((file) => `/${file}`.endsWith(`/${pattern}`)) || existsSync(pattern)
  return [pattern, join(dirname(page), pattern)].some((place) => (place.includes('*') ? globSync(place).length > 0 : existsSync(place)))
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^\w+:/.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const file = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(file)) return false
  return anchor === undefined || headingsOf(textOf(file)).includes(anchor)
}

/** The anchors that GitHub gives to headings. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

function scriptsIn(text: string): string[] {
  const run = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
  const short = [...text.matchAll(/`npm (start|test)\b/g)].map(([, name = '']) => name)
  return [...run, ...short]
}

/** The fixed parts of the messages in a runbook: what its `grep` looks for, and its inline code of several words that is no command. */
function messagesIn(page: string): string[] {
  const greps = [...page.matchAll(/(?:grep|-e) '([^'"]+)'/g)].map(([, text = '']) => text)
  const inline = page
    .replaceAll(/```[\s\S]*?```/g, '')
    .split('`')
    .filter((text, at) => at % 2 === 1 && !commands.test(text))
  const parts = [...greps, ...inline].filter((text) => !foreign.includes(text)).flatMap((text) => text.split(/…|<[^>]*>|\d+$/))
  return parts.map((part) => part.replaceAll(/^[;:,.\s]+|[;:,.\s]+$/g, '')).filter((part) => part.includes(' '))
}

function metricsIn(text: string): string[] {
  const named = text.match(/(?<![\w/])(bazaar|nodejs|process)_\w+(?!\w*\.prom)/g) ?? []
  return named.filter((name) => !/_$/.test(name)).map((name) => name.replace(/_(bucket|sum|count)$/, ''))
}

/** What a process with everything in it measures, by name. */
async function metricsOfShop(): Promise<string[]> {
  // its gauge is registered when it is loaded
  await import('#kit/events/redis.ts')
  const { router } = await openTestShop()
  const { payload } = await router.app.inject('/metrics')
  return [...payload.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => name)
}
