import { expect, onTestFinished, test } from 'vitest'
import { admin, codesOf, customer, dataOf } from '#kit/test/testing.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import type { NewEvent } from '#schema/events.ts'
import { openUsers } from './testing.ts'

const [minute, hour] = [60_000, 3_600_000]
const settings = 'mutation ($news: Boolean) { updateAccountSettings(input: { marketingEmails: $news }) { userErrors { code } } }'
const list = '{ mails { edges { node { id kind status failure } } } }'
const resend = 'mutation ($input: ResendMailInput!) { resendMail(input: $input) { mail { status } userErrors { code } } }'
const stop = 'mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { userErrors { code path } } }'
const wants = '{ me { settings { marketingEmails } } }'

const abandoned: NewEvent = { type: 'cart.abandoned', cartId: 'cart_1', userId: 'usr_customer', lines: 2 }
const recovered: NewEvent = { type: 'cart.recovered', cartId: 'cart_1', userId: 'usr_customer', orderId: 'ord_1' }

test('who wants news is reminded of a cart, once, with a link that ends it by a POST', async () => {
  const { receive, server, clock, run } = await openShopper(true)
  await receive(abandoned, abandoned)
  await run('sendMails')
  expect(server.received).toEqual([])
  clock.advance(2 * minute)
  await run('sendMails')
  expect(server.received).toHaveLength(1)
  const raw = unfolded(server.received[0]?.raw)
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/shop\.test\/unsubscribe\?token=[\w-]{22}>$/m)
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(raw).toContain('You left 2 products in your cart')
})

test('who does not want news is not reminded', async () => {
  const { receive, mails, server } = await openShopper(false)
  await receive(abandoned)
  expect([await mails(), server.received]).toEqual([[], []])
})

test('no letter about a cart that was ordered while the letter waited, and staff cannot send it either', async () => {
  const { ask, receive, mails, server, clock, run } = await openShopper(true)
  await receive(abandoned, recovered)
  clock.advance(hour)
  await run('sendMails')
  const [mail] = await mails()
  expect(mail).toMatchObject({ kind: 'CART_ABANDONED', status: 'FAILED', failure: 'ORDERED' })
  expect(dataOf(await ask(admin(), resend, { input: { id: mail.id } })).resendMail.mail.status).toBe('FAILED')
  expect(server.received).toEqual([])
})

test('no letter to who has turned news off while it waited', async () => {
  const { ask, receive, mails, server, clock, run } = await openShopper(true)
  await receive(abandoned)
  await ask(customer(), settings, { news: false })
  clock.advance(hour)
  await run('sendMails')
  expect([await mails(), server.received]).toMatchObject([[{ status: 'FAILED', failure: 'UNWANTED' }], []])
})

test('the link of the letter ends news without a sign-in, and again; another token does nothing', async () => {
  const { ask, anyone, receive, server, clock, run } = await openShopper(true)
  await receive(abandoned)
  clock.advance(hour)
  await run('sendMails')
  const token = /token=([\w-]+)>/.exec(unfolded(server.received[0]?.raw))?.[1] ?? ''
  expect(codesOf(await anyone(stop, { input: { token: `${token.slice(1)}x` } }))).toEqual(['LINK_INVALID'])
  expect(dataOf(await ask(customer(), wants)).me.settings.marketingEmails).toBe(true)
  for (const _ of [1, 2]) expect(codesOf(await anyone(stop, { input: { token } }))).toEqual([])
  expect(dataOf(await ask(customer(), wants)).me.settings.marketingEmails).toBe(false)
})

test('without a page to link to, no letter that cannot be ended leaves the shop', async () => {
  const { receive, mails } = await openShopper(true, { PUBLIC_URL: '' })
  await receive(abandoned)
  expect(await mails()).toEqual([])
})

function unfolded(raw = ''): string {
  return raw
    .replaceAll('=\r\n', '')
    .replaceAll('=\n', '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .replaceAll('\r\n', '\n')
}

/** Opens users beside a mail server, with a customer who wants news or not. */
async function openShopper(news: boolean, more: Record<string, string> = {}) {
  const server = await startSmtpServer()
  onTestFinished(async () => void (await server.close()))
  const mail = { SMTP_URL: server.url, MAIL_FROM: 'Bazaar <shop@bazaar.test>', PUBLIC_URL: 'https://shop.test' }
  const users = await openUsers({ settings: { ...mail, ...more } })
  await users.ask(customer(), settings, { news })
  const anyone = (document: string, variables: object) => users.ask({ roles: [], permissions: [] }, document, { ...variables })
  const mails = async () => dataOf(await users.ask(admin(), list)).mails.edges.map(({ node }: { node: object }) => node)
  return { ...users, server, anyone, mails }
}
