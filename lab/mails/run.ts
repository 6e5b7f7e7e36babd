import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inParallel } from '#lab/pool.ts'
import type { Statement } from '#lab/proof.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import { exitOf, launch, signalGroup } from '#tools/processes/child.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { type LetterName, letters, seamsOf } from './letters.ts'
import { type Facts, statementsOf } from './proof.ts'

type Place = { dir: string; began: number }
type Start = { people: number; seam: string; aheadMs: number }

/** From one start to the next: longer than a letter is put off, or held back. */
const stepMs = 120_000
/** How long a process may take to reach its seam, or to send all letters. */
const patienceMs = 90_000
const root = join(import.meta.dirname, '../..')

/** Takes each letter to a person for each of its seams, where the process is killed. Returns what is true of them. */
export async function runMails(names: LetterName[], atOnce: number): Promise<Statement[]> {
  const found = new Map<LetterName, Statement[]>()
  await inParallel(names, atOnce, async (name) => void found.set(name, await runLetter(name)))
  return names.flatMap((name) => found.get(name) ?? [])
}

async function runLetter(name: LetterName): Promise<Statement[]> {
  const [dir, seams, began] = [mkdtempSync(join(tmpdir(), 'bazaar-mails-')), seamsOf(name), Date.now()]
  // the letter that is ordered away is held back until the end
  const aheadMs = (starts: number) => (letters[name].cart === 'ORDERED' ? 0 : starts * stepMs)
  try {
    const processes: Facts['processes'] = []
    for (const [at, seam] of seams.entries())
      processes.push(await start(name, { dir, began }, { people: at + 1, seam, aheadMs: aheadMs(at) }))
    processes.push(await start(name, { dir, began }, { people: seams.length, seam: '', aheadMs: (seams.length + 1) * stepMs }))
    return statementsOf({ name, seams, processes, expected: seams.flatMap((_, at) => letters[name].to(at + 1)) })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Starts the process beside a mail server of its own, with one more person each time. Resolves with the signal that ended it, or its code. */
async function start(name: LetterName, { dir, began }: Place, { people, seam, aheadMs }: Start): Promise<Facts['processes'][number]> {
  const server = await startSmtpServer()
  const settings = { DATA_DIR: dir, SMTP_URL: server.url, MAIL_FROM: 'shop@bazaar.test', PUBLIC_URL: 'https://shop.test', FAIL_AT: seam }
  const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error', ...settings }
  const args = nodeArgs(root, 'lab/mails/users-and-carts.ts', name, String(people), String(began), String(aheadMs))
  const child = launch({ file: process.execPath, args, env })
  child.stdout?.resume()
  child.stderr?.pipe(process.stderr)
  const impatient = setTimeout(() => signalGroup(child, 'SIGTERM'), patienceMs)
  const ended = await exitOf(child).finally(() => clearTimeout(impatient))
  // what was on its way is read before
  await server.close()
  return { ended, received: server.received }
}
