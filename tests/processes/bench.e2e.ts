import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { rows } from '#lab/bench/rows.ts'
import { hasRevision } from '#lab/upgrade/checkout.ts'
import { startProgram } from '#tests/support/process.ts'

const against = hasRevision('HEAD') ? ['--against', 'HEAD'] : []
if (against.length === 0) console.log('The bench is NOT compared with another commit: there is no git.')

// how long anything takes is not judged here
test('the bench measures every row of this code and of another commit beside a bare server, and writes its page', async () => {
  const page = await bench('rows', '--rounds', '1', '--seconds', '0.05', '--products', '30', '--orders', '20', ...against)
  const servers = ['bare Node', 'this', ...against.slice(1)]
  expect(rowsIn(page, 'Rows')).toEqual(rows.flatMap(({ name }) => servers.map((server) => [name, server])))
  expect(page).toMatch(/^\| this \| [\d.]+ \| [\d.]+ \| [\d.]+ \|$/m)
})

test('the bench follows the ready operations on both, with the same answers', async () => {
  const page = await bench('ready', '--pairs', '1', '--rounds', '1', ...against)
  expect(page).toMatch(/^\| CPU of the operations \|/m)
})

test('the generator makes a shop whose sums are a recount of its rows, and in whose books a reconciliation finds nothing', async () => {
  const page = await bench(
    'big',
    '--products',
    '60',
    '--orders',
    '150',
    '--rounds',
    '1',
    '--seconds',
    '0.05',
    '--only',
    'list,history,statistics',
  )
  expect(page).toMatch(/^\| big \| 60 \| 150 \| 50 \|$/m)
  expect(page).toMatch(/^\| history \| /m)
})

test('the router is measured with each executor beside stock Apollo, with the same answers', async () => {
  const page = await bench('router', '--rounds', '1', '--seconds', '0.05')
  const servers = ['Apollo', 'Bazaar'].flatMap((name) => [`${name}, HTTP`, `${name}, one process`])
  const others = [
    ...servers.slice(2).map((name) => `${name}, Apollo's executor`),
    'Bazaar, HTTP, two processes',
    'Bazaar, HTTP, one process at half the load of two',
  ]
  expect(rowsIn(page, 'Start').map(([name]) => name)).toEqual([...servers, ...others])
  expect(page).toMatch(/^\| own executor \| /m)
})

test('half load is measured piece by piece', async () => {
  const page = await bench('soak', '--minutes', '0.05', '--products', '30')
  expect(page).toMatch(/^\| checkout \| \d+ \| /m)
})

/** Runs a part of the bench, which must end well. Returns the page that it has written. */
async function bench(...args: string[]): Promise<string> {
  const folder = newFolder()
  const page = join(folder, 'performance.md')
  const program = startProgram(['lab/bench.ts', ...args, '--seed', 'short', '--page', page], {})
  const code = await program.died
  expect(code, program.output()).toBe('0')
  return readFileSync(page, 'utf8')
}

/** The first two cells of the rows of a table of the page. */
function rowsIn(page: string, title: string): string[][] {
  const table = page.split(`### ${title}\n`)[1]?.trim().split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split(' | ')
        .slice(0, 2)
        .map((cell) => cell.replace('| ', '')),
    )
}
