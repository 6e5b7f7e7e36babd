import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inParallel } from '#lab/pool.ts'
import type { Statement } from '#lab/proof.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import { exitOf, launch, signalGroup } from '#tools/processes/child.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { type LetterName, letters, seamsOf } from './letters.ts'
import { statementsOf } from './proof.ts'

type Place = { dir: string; smtpUrl: string; began: number }
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
  const [dir, server, seams] = [mkdtempSync(join(tmpdir(), 'bazaar-mails-')), await startSmtpServer(), seamsOf(name)]
  const place = { dir, smtpUrl: server.url, began: Date.now() }
  // the letter that is ordered away is held back until the end
  const aheadMs = (starts: number) => (letters[name].cart === 'ORDERED' ? 0 : starts * stepMs)
  try {
    const ended: string[] = []
    for (const [at, seam] of seams.entries()) ended.push(await start(name, place, { people: at + 1, seam, aheadMs: aheadMs(at) }))
    ended.push(await start(name, place, { people: seams.length, seam: '', aheadMs: (seams.length + 1) * stepMs }))
    const expected = seams.flatMap((_, at) => letters[name].to(at + 1))
    return statementsOf({ name, seams, ended, expected, received: server.received })
  } finally {
    await server.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Starts the process, with one more person each time. Resolves with the signal that ended it, or its code. */
async function start(name: LetterName, { dir, smtpUrl, began }: Place, { people, seam, aheadMs }: Start): Promise<string> {
  const settings = { DATA_DIR: dir, SMTP_URL: smtpUrl, MAIL_FROM: 'shop@bazaar.test', PUBLIC_URL: 'https://shop.test', FAIL_AT: seam }
  const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error', ...settings }
  const args = nodeArgs(root, 'lab/mails/users-and-carts.ts', name, String(people), String(began), String(aheadMs))
  const child = launch({ file: process.execPath, args, env })
  child.stdout?.resume()
  child.stderr?.pipe(process.stderr)
  const impatient = setTimeout(() => signalGroup(child, 'SIGTERM'), patienceMs)
  return exitOf(child).finally(() => clearTimeout(impatient))
}
