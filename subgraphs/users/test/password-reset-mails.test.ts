import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'
import { admin, customer, dataOf } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { mails as mailRows } from '#subgraphs/users/tables.ts'
import { decoded, failed, hour, minute, openMails, requested, resendMail, updateSettings } from './mails.ts'
import { deleteUser } from './testing.ts'

test('a thousand requests for one address lead to three letters, with a link each, and nothing of them stays', async () => {
  const { ask, receive, run, mails, server, published, context, clock } = await openMails({ PUBLIC_URL: 'https://shop.example.com' })
  for (let at = 0; at < 100; at += 1)
    await receive(...Array.from({ length: 10 }, (_, one): NewEvent => requested(`rst_${at}_${one}`, 'usr_customer@example.com')))
  await run('sendMails')
  const tokens = server.received.map(({ raw }) => /reset-password#token=([\w-]{43})/.exec(decoded(raw))?.[1] ?? '')
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
  expect(hashes).toHaveLength(3)
  expect((await published('password-reset.issued')).map(({ tokenHash }) => tokenHash)).toEqual(hashes)
  expect(await mails()).toHaveLength(3)
  const stored = JSON.stringify([await context().db.select().from(mailRows), await context().db.select().from(outbox)])
  for (const token of tokens) expect(stored).not.toContain(token)
  // letters that others can cause take none of the owner's away
  clock.advance(hour + 1)
  for (let version = 1; version <= 5; version += 1) await receive(failed(version))
  await ask(customer(), updateSettings, { input: { orderEmails: false } })
  await receive(requested('rst_later', 'usr_customer@example.com'))
  await run('sendMails')
  expect(server.received.filter(({ raw }) => raw.includes('Subject: Reset your password'))).toHaveLength(4)
})

test('an address without an account gets no letter, and a deleted one none', async () => {
  const { codesFrom, receive, mails, server } = await openMails()
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  await receive(requested('rst_1', 'nobody@example.com'), requested('rst_2', 'usr_customer@example.com'))
  expect([await mails(), server.received]).toEqual([[], []])
})

test('a link that cannot be sent within its hour is not sent at all, nor by staff', async () => {
  let isDown = true
  const { ask, receive, mails, clock, run, server, context } = await openMails({}, () => (isDown ? '421 down' : undefined))
  await receive(requested('rst_1', 'usr_customer@example.com'), { type: 'password.changed', userId: 'usr_customer' })
  isDown = false
  clock.advance(hour + minute)
  await run('sendMails')
  const [changed, reset] = await mails()
  expect([changed.status, reset]).toMatchObject(['SENT', { status: 'FAILED', failure: 'TOO_OLD' }])
  expect(server.received.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1])).toEqual(['Your password was changed'])
  expect((await context().db.select().from(mailRows)).map(({ secret }) => secret)).toEqual([null, null])
  expect(dataOf(await ask(admin(), resendMail, { input: { id: reset.id } })).resendMail.mail.status).toBe('FAILED')
})
