import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { askAt, persistently, startShop } from '#tests/support/process.ts'
import { freePort } from '#tools/processes/ports.ts'

/** A month of real trade; where it lies is no part of the project. */
const file = process.env.REPLAY_FILE ?? '../shared/data/online-retail-2010-12.csv.gz'
const isThere = existsSync(file)
if (!isThere) console.log(`Replays skipped: there is no ${file}; set REPLAY_FILE to a file of the form of "Online Retail".`)

test.skipIf(!isThere)('200 invoices of a real month go through the shop, and the books agree', async () => {
  const { settings, port } = await openSeeded()
  const shop = startShop(settings)
  onTestFinished(() => void shop.kill())
  await isUp(port)
  const { code, said } = await replay(port, '--limit', '200', '--run', 'first').done
  expect(code, said).toBe(0)
  console.log(said.trim().split('\n').slice(-25).join('\n'))
})

test.skipIf(!isThere)('the same books when the shop is killed ten times in between', async () => {
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
  const { code, said } = await done
  expect(code, said).toBe(0)
  expect(kills).toBeGreaterThanOrEqual(3)
})

async function openSeeded() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-replay-'))
  const settings = { PORT: String(await freePort()), DATA_DIR: dir, SEED: '1' }
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return { settings, port: Number(settings.PORT) }
}

function isUp(port: number) {
  return persistently(() => askAt(port)('{ products(first: 1) { totalCount } }'))
}

function replay(port: number, ...options: string[]) {
  const child = spawn(
    process.execPath,
    ['lab/replay.ts', file, '--url', `http://127.0.0.1:${port}/graphql`, '--concurrency', '16', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk
    })
  const done = new Promise<{ code: number | null; said: string }>((resolve) => child.once('exit', (code) => resolve({ code, said })))
  return { child, done }
}

function running(child: ChildProcess) {
  return child.exitCode === null
}
