import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { askAt, persistently, startShop } from '#tests/support/process.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'

/** A month of real sales. The file is not part of the repository. */
const file = process.env.REPLAY_FILE ?? '../shared/data/online-retail-2010-12.csv.gz'
const hasFile = existsSync(file)
if (!hasFile) console.log(`Replays skipped: there is no ${file}; set REPLAY_FILE to a file of the form of "Online Retail".`)

test.skipIf(!hasFile).each([
  ['products', []],
  ['products with variants, in categories', ['--variants', '--categories']],
  ['products in two currencies', ['--currency', 'JPY']],
])('after a replay of 200 invoices of a real month, of %s, the books agree', async (_, options) => {
  const { settings, port } = await openSeeded()
  const shop = startShop(settings)
  onTestFinished(() => void shop.kill())
  await isUp(port)
  const { code, output } = await replay(port, '--limit', '200', '--run', 'first', ...options).done
  expect(code, output).toBe(0)
  console.log(output.trim().split('\n').slice(-25).join('\n'))
})

test.skipIf(!hasFile)('the books agree too when the shop is killed repeatedly during the replay', async () => {
  const { settings, port } = await openSeeded()
  let [shop, kills] = [startShop(settings), 0]
  onTestFinished(() => void shop.kill())
  await isUp(port)
  const { child, done } = replay(port, '--limit', '200', '--run', 'killed')
  while (running(child) && kills < 10) {
    await sleep(300 + Math.random() * 700)
    shop.kill()
    await shop.died
    kills += 1
    shop = startShop(settings)
    await isUp(port)
  }
  const { code, output } = await done
  expect(code, output).toBe(0)
  expect(kills).toBeGreaterThanOrEqual(3)
})

async function openSeeded() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-replay-'))
  const settings = { PORT: String(await freePort()), DATA_DIR: dir, SEED: '1', CURRENCIES: 'GBP,JPY' }
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return { settings, port: Number(settings.PORT) }
}

function isUp(port: number) {
  return persistently(() => askAt(port)('{ products(first: 1) { totalCount } }'))
}

function replay(port: number, ...options: string[]) {
  const url = `http://127.0.0.1:${port}/graphql`
  const args = nodeArgs('.', 'lab/replay.ts', file, '--url', url, '--concurrency', '16', ...options)
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const done = new Promise<{ code: number | null; output: string }>((resolve) => child.once('exit', (code) => resolve({ code, output })))
  return { child, done }
}

function running(child: ChildProcess) {
  return child.exitCode === null
}
