import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type TestContext, test } from 'vitest'
import { runMails } from '#lab/mails/run.ts'
import { linesOf } from '#lab/proof.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import { startProgram } from '#tests/support/process.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'

const seams = ['order.paid/before-handled', 'order.paid/after-handled', 'mail/before-answer', 'mail/after-answer', 'mail/after-commit']
/** Between these two the server has taken a letter, and nobody here knows. */
const unknown = 'mail/after-answer'

test.concurrent.for(seams)(
  'a process that is killed at %s loses no letter, and hands over no twin but the one that nobody can know of',
  { timeout: 120_000 },
  async (seam, { onTestFinished }) => {
    const { server, start } = await openMailServer(onTestFinished)
    expect(await start(1, `users/${seam}`).died).toBe('SIGKILL')
    expect(await start(1).died).toBe('0')
    expect(server.received.map(({ to }) => to)).toEqual(Array(seam === unknown ? 2 : 1).fill('guest-1@example.com'))
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1)
  },
)

test.concurrent.for([
  'user.registered/after-handled',
  'email-confirmation.requested/before-handled',
  'email-confirmation.requested/after-handled',
  'email-link.issued/before-commit',
  'email-link.issued/after-commit',
  'mail/before-answer',
])(
  'a process that is killed at %s sends one letter to confirm an address, with the token whose hash it has made known',
  { timeout: 120_000 },
  async (seam, { onTestFinished }) => {
    const { server, start } = await openMailServer(onTestFinished)
    expect(await start(1, `users/${seam}`, 'registered').died).toBe('SIGKILL')
    const last = start(1, '', 'registered')
    expect(await last.died).toBe('0')
    expect(server.received.map(({ to }) => to)).toEqual(['new-1@example.com'])
    const token = /Code {3}([\w-]+)/.exec(server.received[0]?.raw.replaceAll('=\n', '') ?? '')?.[1] ?? ''
    expect(last.output()).toContain(`hash ${createHash('sha256').update(token).digest('hex')}`)
    expect(last.output().match(/hash /g)).toHaveLength(1)
  },
)

test.concurrent('a reminder of a cart comes once, whenever carts or users die, and none comes of a cart that was ordered', async () => {
  const statements = await runMails(['CART_ABANDONED', 'CART_ABANDONED, ordered'], 2)
  expect(statements).toHaveLength(10)
  expect(linesOf(statements.filter(({ holds }) => !holds))).toEqual([])
}, 300_000)

test.concurrent('a process that is killed again and again loses no letter, and every twin has the Message-ID of the other', async ({
  onTestFinished,
}) => {
  const { server, start } = await openMailServer(onTestFinished)
  const letters = 60
  for (let kill = 1; kill <= 8; kill += 1) {
    const before = server.received.length
    const process = start(letters)
    while (server.received.length < before + 3 && process.alive()) await sleep(1 + kill)
    process.kill()
    await process.died
  }
  expect(await start(letters).died).toBe('0')
  const addresses = Array.from({ length: letters }, (_, at) => `guest-${at + 1}@example.com`)
  expect([...new Set(server.received.map(({ to }) => to))].toSorted()).toEqual(addresses.toSorted())
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(letters)
  console.log(`${letters} letters, ${server.received.length - letters} handed over twice after 8 kills`)
}, 240_000)

/** A mail server, and how to start users beside it: it is told that so many orders were paid, and ends once their letters were sent. */
async function openMailServer(onTestFinished: TestContext['onTestFinished']) {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-mail-'))
  const server = await startSmtpServer()
  const settings = { DATA_DIR: dir, SMTP_URL: server.url, MAIL_FROM: 'shop@bazaar.test', MAIL_TIMEOUT_SECONDS: '3' }
  const running: ReturnType<typeof startProgram>[] = []
  const start = (count: number, failpoint = '', what = 'paid') => {
    const started = startProgram(nodeArgs('.', 'tests/support/users-alone.ts', String(count), what), { ...settings, FAIL_AT: failpoint })
    running.push(started)
    return started
  }
  onTestFinished(async () => {
    for (const { kill } of running) kill()
    await Promise.all(running.map(({ died }) => died))
    await server.close()
    rmSync(dir, { recursive: true, force: true })
  })
  return { server, start }
}
