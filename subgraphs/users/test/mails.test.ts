import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { mailOrderPaid } from '#subgraphs/users/mail/order-mails.ts'
import { mails as mailRows } from '#subgraphs/users/tables.ts'
import { deleteUser, openUsers } from './testing.ts'

type Fields = Partial<Extract<NewEvent, { type: 'order.paid' }>>

const listMails = `query ($filter: MailFilter) {
  mails(filter: $filter) { totalCount edges { node { id kind status user { id } address attempts failure sentAt } } }
}`
const resendMail = 'mutation ($input: ResendMailInput!) { resendMail(input: $input) { mail { status attempts } userErrors { code } } }'
const updateSettings =
  'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { user { version } userErrors { code } } }'

const [minute, hour] = [60_000, 3_600_000]

test('a paid order is confirmed once to its customer, in text and in HTML', async () => {
  const { receive, mails, server } = await openMails()
  await receive(paid('ord_1'), paid('ord_1'))
  expect(server.received).toHaveLength(1)
  const [letter] = server.received
  expect(letter).toMatchObject({ from: 'shop@bazaar.test', to: 'usr_customer@example.com' })
  expect(letter?.raw).toContain('Subject: Your order ord_1')
  expect(letter?.raw).toContain('Auto-Submitted: auto-generated')
  expect(decoded(letter?.raw)).toMatch(/text\/plain.*2 × Teapot {3}£25\.00.*text\/html.*Teapot<\/td>/s)
  const [mail] = await mails()
  expect(mail).toMatchObject({ kind: 'ORDER_PAID', status: 'SENT', user: { id: 'usr_customer' }, attempts: 1, failure: null })
  expect(letter?.messageId).toBe(`<${mail.id}@bazaar.test>`)
})

test('a guest gets letters at the address of the order, and a user at the one given with it', async () => {
  const { receive, server } = await openMails()
  await receive(
    paid('ord_1', { owner: 'guesthash', email: 'guest@example.com' }),
    paid('ord_2', { email: 'work@example.com' }),
    paid('ord_3', { owner: 'guesthash' }),
  )
  expect(server.received.map(({ to }) => to)).toEqual(['guest@example.com', 'work@example.com'])
})

test('each change of an order that its customer wants to know has a letter', async () => {
  const { receive, mails } = await openMails()
  const moved = (status: string, version: number): NewEvent => ({
    type: 'order.moved',
    orderId: 'ord_1',
    status,
    owner: 'usr_customer',
    version,
  })
  await receive(moved('AWAITING_PAYMENT', 4), paid('ord_1'), moved('PROCESSING', 7), moved('SHIPPED', 8), moved('DELIVERED', 9))
  await receive({ type: 'order.refunded', orderId: 'ord_1', refundId: 'ref_1', owner: 'usr_customer', amount: 100, currency: 'GBP' })
  // of an earlier version, without an owner
  await receive({ type: 'order.moved', orderId: 'ord_2', status: 'SHIPPED', version: 8 })
  expect((await mails()).map(({ kind }: { kind: string }) => kind)).toEqual([
    'ORDER_REFUNDED',
    'ORDER_SHIPPED',
    'ORDER_PAID',
    'ORDER_PAYMENT_FAILED',
  ])
})

test('letters are in the language of the user', async () => {
  const { ask, receive, server } = await openMails()
  await ask(customer(), updateSettings, { input: { locale: 'de-AT' } })
  await receive(paid('ord_1'), paid('ord_2', { owner: 'guesthash', email: 'guest@example.com' }))
  expect(server.received.map(({ raw }) => decoded(raw).includes('Guten Tag'))).toEqual([true, false])
  expect(decoded(server.received[0]?.raw)).toContain('Guten Tag Zoë Müller,')
})

test('who wants no letters about orders gets none, and a deleted user has none left', async () => {
  const { ask, codesFrom, receive, mails, server } = await openMails()
  await receive(paid('ord_1'))
  await ask(customer(), updateSettings, { input: { orderEmails: false } })
  await receive(paid('ord_2'))
  expect(server.received).toHaveLength(1)
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  await receive(paid('ord_3'))
  expect(await mails()).toEqual([])
  expect(server.received).toHaveLength(1)
})

test('what happened more than a day ago is no news', async () => {
  const { context, mails, clock } = await openMails()
  const event = { ...paid('ord_1'), id: 'evt_1', producer: 'orders', seq: 1, requestId: 'req', occurredAt: clock().toISOString() }
  const handle = () => context().write((tx) => mailOrderPaid(tx, event as EventOf<'order.paid'>))
  clock.advance(25 * hour)
  await handle()
  expect(await mails()).toEqual([])
  clock.advance(-2 * hour)
  await handle()
  expect(await mails()).toHaveLength(1)
})

test('nobody can be bombed: letters of one kind in an hour, and of all in a day, are withheld for staff to send', async () => {
  const { ask, receive, mails, clock, server, untilIdle, published } = await openMails({ MAILS_OF_ADDRESS_DAY: '8' })
  const failed = (version: number): NewEvent => ({
    type: 'order.moved',
    orderId: 'ord_1',
    status: 'AWAITING_PAYMENT',
    owner: 'usr_customer',
    version,
  })
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
  const failed = (version: number): NewEvent => ({
    type: 'order.moved',
    orderId: 'ord_1',
    status: 'AWAITING_PAYMENT',
    owner: 'usr_customer',
    version,
  })
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

/** Opens users beside a mail server. */
async function openMails(settings: Record<string, string> = {}, refuse?: (command: string) => string | undefined) {
  const server = await startSmtpServer(refuse)
  onTestFinished(async () => void (await server.close()))
  const subgraph = await openUsers({ settings: { SMTP_URL: server.url, MAIL_FROM: 'Bazaar <shop@bazaar.test>', ...settings } })
  const mails = async (filter?: object) =>
    dataOf(await subgraph.ask(admin(), listMails, { filter })).mails.edges.map(({ node }: { node: object }) => node)
  return { ...subgraph, server, mails }
}

function requested(resetId: string, email: string): NewEvent {
  return { type: 'password-reset.requested', resetId, email }
}

function paid(orderId: string, fields: Fields = {}): NewEvent {
  const lines = [{ productId: 'prod_1', sku: 'TEAPOT', name: 'Teapot', quantity: 2, unitPrice: 1250 }]
  const money = { total: 2500, currency: 'GBP', paymentId: 'pay_1', version: 5 }
  return { type: 'order.paid', orderId, owner: 'usr_customer', lines, ...money, ...fields }
}

/** What a reader sees of a letter that is encoded as quoted-printable. */
function decoded(raw = ''): string {
  const bytes = raw.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
