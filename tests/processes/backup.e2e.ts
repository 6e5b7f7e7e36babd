import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { startLoad } from '#lab/backups/load.ts'
import { type Rehearsed, rehearseAll } from '#lab/backups/rehearsal.ts'
import { takeSnapshot } from '#ops/backup/snapshot.ts'

const names = ['a', 'b', 'c']

test('three databases are copied at one consistent moment while another process keeps writing', async () => {
  const dir = newFolder()
  const child = await writer(dir)
  const places = names.map((name) => ({ name, file: join(dir, `${name}.db`) }))
  for (let round = 0; round < 5; round += 1) {
    const { connections, pauseMs, close } = await takeSnapshot(places)
    expect(pauseMs).toBeLessThan(200)
    const [first, second, third] = [...connections.values()].map(lastIn) as [number, number, number]
    expect([first - second, first - third].every((ahead) => ahead === 0 || ahead === 1)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    for (const [name, snapshot] of connections) {
      const copy = join(dir, `copy-${round}-${name}.db`)
      await snapshot.backup(copy, { progress: () => 10 })
      const copied = new Sqlite(copy)
      expect(copied.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(lastIn(copied)).toBe({ a: first, b: second, c: third }[name])
      copied.close()
    }
    close()
    const now = new Sqlite(join(dir, 'a.db'))
    expect(lastIn(now)).toBeGreaterThan(first)
    now.close()
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
})

test('a snapshot fails after two seconds if one database stays locked, and unlocks the others', async () => {
  const dir = newFolder()
  const databases = names.map((name) => {
    const database = new Sqlite(join(dir, `${name}.db`), { timeout: 0 })
    database.pragma('journal_mode = WAL')
    onTestFinished(() => void database.close())
    return database
  })
  databases[2]?.exec('BEGIN IMMEDIATE')
  const places = names.map((name) => ({ name, file: join(dir, `${name}.db`) }))
  const start = performance.now()
  await expect(takeSnapshot(places)).rejects.toThrow('The database of c did not come free within 2 s')
  expect(performance.now() - start).toBeLessThan(3000)
  for (const database of databases.slice(0, 2)) expect(() => database.exec('BEGIN IMMEDIATE; ROLLBACK')).not.toThrow()
})

test('a backup of a folder without a shop is refused with one sentence, and creates no file', async () => {
  const dir = newFolder()
  const { code, output } = await run(['ops/backup.ts', join(dir, 'backup')], { DATA_DIR: join(dir, 'nothing') })
  expect([code, output]).toEqual([1, expect.stringMatching(/^There is no backup: The database .*admin.db cannot be opened: .*\.\n$/)])
  expect(readdirSync(dir)).toEqual([])
  const none = await run(['ops/backup.ts'])
  expect([none.code, none.output]).toEqual([1, expect.stringContaining("missing required argument 'dir'")])
})

test('backups of a shop under load are restored, become idle, show their images, and agree with the provider to the penny', async () => {
  const workDir = newFolder()
  const dataDir = join(workDir, 'data')
  const load = await startLoad({ shape: 'one', dataDir, seed: 'backups', atOnce: 8 })
  const found: Rehearsed[] = []
  await rehearseAll({ dataDir, workDir, everyMs: 4000, ms: 12_000, onEach: (rehearsed) => found.push(rehearsed) })
  expect(await load.stop()).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThanOrEqual(2)
  expect(found.flatMap(({ faults }) => faults)).toEqual([])
  expect(found.filter(({ pauseMs }) => pauseMs > 200)).toEqual([])
  expect(found.some(({ orders, givenBack }) => orders > 0 && givenBack > 0)).toBe(true)
  expect(found.at(-1)?.images).toBeGreaterThan(found[0]?.images ?? 0)
  console.log(
    found.map(({ pauseMs, orders, givenBack }) => `${pauseMs.toFixed(1)} ms, ${orders} orders, ${givenBack} given back`).join('; '),
  )
})

/** Starts a process that writes the same number into three databases, one after the other, without a pause, until SIGTERM. */
async function writer(dir: string) {
  const program = `
    import Sqlite from 'better-sqlite3'
    const open = (name) => {
      const database = new Sqlite('${dir}/' + name + '.db', { timeout: 5000 })
      database.pragma('journal_mode = WAL')
      database.exec('CREATE TABLE IF NOT EXISTS numbers (number INTEGER PRIMARY KEY, filler TEXT)')
      return database.prepare("INSERT INTO numbers VALUES (?, hex(randomblob(500)))")
    }
    const inserts = ${JSON.stringify(names)}.map(open)
    let longest = 0
    const step = (number) => {
      const start = performance.now()
      for (const insert of inserts) insert.run(number)
      longest = Math.max(longest, performance.now() - start)
      if (number === 2000) process.stdout.write('ready')
      setImmediate(step, number + 1)
    }
    step(1)
    process.on('SIGTERM', () => { console.log(JSON.stringify(longest)); process.exit() })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

function lastIn(database: Sqlite.Database) {
  return database.prepare('SELECT max(number) FROM numbers').pluck().get() as number
}

async function run(program: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, program, { env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'exit')
  return { code, output }
}
