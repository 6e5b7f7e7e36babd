import { expect, test } from 'vitest'
import { admin, codesOf, customer, staff } from '#kit/test/testing.ts'
import { decoded, hour, listMails, openMails, paid, resendMail } from './mails.ts'

test('old letters are deleted', async () => {
  const { receive, mails, clock, run } = await openMails()
  await receive(paid('ord_1'))
  clock.advance(31 * 24 * hour)
  await run('sweepMails')
  expect(await mails()).toEqual([])
})

test('a name cannot become a header or a link', async () => {
  const { receive, server } = await openMails()
  const name = 'Ann\r\nBcc: victim@example.com'
  await receive({ type: 'user.registered', userId: 'usr_evil', email: 'usr_evil@example.com', displayName: 'https://evil.example/win' })
  await receive({ type: 'user.registered', userId: 'usr_crlf', email: 'usr_crlf@example.com', displayName: name })
  await receive(paid('ord_1', { owner: 'usr_evil' }), paid('ord_2\r\nBcc: victim@example.com', { owner: 'usr_crlf' }))
  expect(server.received.map(({ to }) => to)).toEqual(['usr_evil@example.com', 'usr_crlf@example.com'])
  for (const { raw } of server.received) expect(raw.split('\n\n')[0]).not.toMatch(/^Bcc:/im)
  for (const { raw } of server.received) expect(decoded(raw)).not.toContain('evil.example')
})

test('only staff list letters and send them again', async () => {
  const { ask, receive, mails } = await openMails()
  await receive(paid('ord_1'))
  const [{ id }] = await mails()
  for (const caller of [customer(), staff('ORDERS_READ')]) expect(codesOf(await ask(caller, listMails))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(staff('USERS_READ'), resendMail, { input: { id } }))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(admin(), resendMail, { input: { id: 'mail_none' } }))).toEqual(['NOT_FOUND'])
  expect(await mails({ userId: 'usr_admin' })).toEqual([])
  expect(await mails({ address: 'USR_customer@example.com', statuses: ['SENT'] })).toHaveLength(1)
})
