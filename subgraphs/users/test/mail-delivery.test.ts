import { expect, test } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import { failed, hour, listMails, minute, openMails, paid, resendMail } from './mails.ts'
import { openUsers } from './testing.ts'

test('nobody can be bombed: letters of one kind in an hour, and of all in a day, are withheld for staff to send', async () => {
  const { ask, receive, mails, clock, server, untilIdle, published } = await openMails({ MAILS_OF_ADDRESS_DAY: '8' })
  for (let version = 1; version <= 7; version += 1) await receive(failed(version))
  expect(server.received).toHaveLength(5)
  clock.advance(hour + 1)
  for (let version = 8; version <= 14; version += 1) await receive(failed(version))
  expect(server.received).toHaveLength(8)
  const withheld = (await mails()).filter(({ status }: { status: string }) => status === 'WITHHELD')
  expect(withheld).toHaveLength(6)
  const resend = () => ask(admin(), resendMail, { input: { id: withheld[0].id } })
  expect(dataOf(await resend()).resendMail.mail.status).toBe('WAITING')
  await untilIdle()
  expect(dataOf(await resend()).resendMail.mail.status).toBe('SENT')
  await untilIdle()
  expect(server.received).toHaveLength(9)
  expect((await published('audit.recorded')).filter(({ action }) => action === 'resendMail')).toHaveLength(1)
})

test('a server that is busy or hangs up gets the same letter again later, with the same Message-ID', async () => {
  const faults = ['451 later', 'drop']
  const { receive, mails, clock, server, run } = await openMails({}, (command) => (command === '.' ? faults.shift() : undefined))
  await receive(paid('ord_1'))
  expect(server.received).toEqual([])
  expect(await mails()).toMatchObject([{ status: 'WAITING', attempts: 1, failure: 'EMESSAGE 451' }])
  await run('sendMails')
  expect(await mails()).toMatchObject([{ attempts: 1 }])
  clock.advance(minute)
  await run('sendMails')
  clock.advance(2 * minute)
  await run('sendMails')
  expect(await mails()).toMatchObject([{ status: 'SENT', attempts: 3, failure: null }])
  expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${(await mails())[0].id}@bazaar.test>`])
})

test('a letter that the server refuses fails at once, the next one goes out, and staff can send it again', async () => {
  let refuses = true
  const { ask, receive, mails, server, untilIdle } = await openMails({}, (command) =>
    refuses && command.includes('gone@example.com') ? '550 no such user here' : undefined,
  )
  await receive(paid('ord_1', { email: 'gone@example.com' }), paid('ord_2'))
  expect(server.received.map(({ to }) => to)).toEqual(['usr_customer@example.com'])
  const [failed] = await mails({ statuses: ['FAILED'] })
  expect(failed).toMatchObject({ address: 'gone@example.com', failure: 'EENVELOPE 550', attempts: 1 })
  refuses = false
  await ask(admin(), resendMail, { input: { id: failed.id } })
  await untilIdle()
  expect(server.received).toHaveLength(2)
})

test('while the server is down letters wait, one is tried at a time, and after a day of it they fail', async () => {
  const { receive, mails, clock, run } = await openMails({ SMTP_URL: 'smtp://127.0.0.1:1' })
  await receive(paid('ord_1'))
  await receive(paid('ord_2', { email: 'other@example.com' }))
  expect((await mails()).map(({ failure }: { failure: string }) => failure)).toEqual(['ESOCKET', 'ESOCKET'])
  for (let round = 0; round < 40; round += 1) {
    clock.advance(2 * hour)
    await run('sendMails')
  }
  expect(await mails()).toMatchObject([
    { status: 'FAILED', attempts: 18 },
    { status: 'FAILED', attempts: 18 },
  ])
})

test('a shop without a mail server keeps letters to be looked at, and in production withholds them', async () => {
  const development = await openUsers()
  await development.receive(paid('ord_1'))
  expect(dataOf(await development.ask(admin(), listMails)).mails.edges[0].node).toMatchObject({ status: 'KEPT', attempts: 0 })
  const production = await openUsers({ settings: { NODE_ENV: 'production' } })
  await production.receive(paid('ord_1'))
  const [{ node }] = dataOf(await production.ask(admin(), listMails)).mails.edges
  expect(node).toMatchObject({ status: 'WITHHELD', failure: 'NO_SERVER' })
  expect(dataOf(await production.ask(admin(), resendMail, { input: { id: node.id } })).resendMail.mail.status).toBe('WITHHELD')
})
