import { expect, onTestFinished, test } from 'vitest'
import { codesOf, dataOf } from '#kit/test/testing.ts'
import { CancelOrder } from '#lab/documents/documents.generated.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import { openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const guest = 'a-guest-with-a-long-token'
const listMails = '{ mails { edges { node { id kind status address failure } } } }'
const requestReset = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }'
const resetPassword = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }'
const updateStatus =
  'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { order { version } userErrors { code } } }'

test('a guest gets a letter for each step of an order, from the order to the refund', async () => {
  const server = await startSmtpServer()
  onTestFinished(async () => void (await server.close()))
  const shop = await openTestShop({ settings: { SMTP_URL: server.url, MAIL_FROM: 'shop@bazaar.test' } })
  const { token, orderId } = await buyOne(shop)
  const subjects = async () => {
    await shop.untilIdle()
    const toGuest = server.received.filter(({ to }) => to === 'guest@example.com')
    return toGuest.map(({ to, raw }) => [to, /^Subject: (.*)$/m.exec(raw)?.[1]?.split(' ord_')[0]])
  }
  expect(await subjects()).toEqual([['guest@example.com', 'Your order']])
  const version = async () =>
    dataOf(await shop.ask('query ($id: ID!) { order(id: $id) { version } }', { id: orderId }, { token })).order.version
  for (const status of ['PROCESSING', 'SHIPPED'])
    expect(codesOf(await shop.ask(updateStatus, { input: { orderId, status, expectedVersion: await version() } }, { token }))).toEqual([])
  await shop.ask(CancelOrder, { input: { orderId, idempotencyKey: 'cancel-it-all-once' } }, { token })
  expect((await subjects()).map(([, subject]) => subject)).toEqual(['Your order', 'Your order', 'A refund for your order'])
  expect(server.received.map(({ raw }) => raw).join('\n')).toMatch(/^Subject: Your order ord_\w+ is on its\s+way$/m)
})

test('a user who has forgotten the password gets back in by a letter, and is told that it was changed', async () => {
  const server = await startSmtpServer()
  onTestFinished(async () => void (await server.close()))
  const shop = await openTestShop({ settings: { SMTP_URL: server.url, MAIL_FROM: 'shop@bazaar.test' } })
  await shop.register('ann')
  await shop.untilIdle()
  await shop.subgraph('users').runTask('sendMails')
  const answers = await Promise.all(['ann@example.com', 'nobody@example.com'].map((email) => shop.ask(requestReset, { input: { email } })))
  expect(answers[0]).toEqual(answers[1])
  await shop.untilIdle()
  await shop.subgraph('users').runTask('sendMails')
  const token = /Code {3}([\w-]+)/.exec(server.received[1]?.raw.replaceAll('=\n', '') ?? '')?.[1]
  const password = 'battery staple of mine'
  expect(codesOf(await shop.ask(resetPassword, { input: { token, newPassword: password } }))).toEqual([])
  await shop.login({ email: 'ann@example.com', password })
  await shop.untilIdle()
  await shop.subgraph('users').runTask('sendMails')
  expect(server.received.map(({ to, raw }) => [to, /^Subject: (.*)$/m.exec(raw)?.[1]])).toEqual([
    ['ann@example.com', 'Confirm your e-mail address'],
    ['ann@example.com', 'Reset your password'],
    ['ann@example.com', 'Your password was changed'],
  ])
})

test('in development letters are read at /mail, in a frame that runs nothing', async () => {
  const shop = await openTestShop({ settings: { NODE_ENV: 'development' } })
  const { token } = await buyOne(shop)
  await shop.untilIdle()
  const { edges } = dataOf(await shop.ask(listMails, {}, { token })).mails
  const { node } = edges.find((edge: { node: { kind: string } }) => edge.node.kind === 'ORDER_PAID')
  expect(node).toMatchObject({ kind: 'ORDER_PAID', status: 'KEPT', address: 'guest@example.com' })
  const list = await visit(shop, '/mail')
  expect([list.statusCode, list.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(list.body).toContain('guest@example.com')
  const letter = await visit(shop, `/mail/${node.id}`)
  expect(letter.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/)
  expect(letter.body).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title')
  expect(letter.body).toContain(`: http://localhost:4000/orders/`)
  expect(letter.body).toContain('1 × &lt;b&gt;TEAPOT')
  expect(letter.body).toContain('1 × &amp;lt;b&amp;gt;TEAPOT')
  expect(letter.body).not.toContain('<b>')
  expect((await visit(shop, '/mail/mail_none')).statusCode).toBe(404)
  for (const site of ['cross-site', 'same-site']) expect((await visit(shop, '/mail', { 'sec-fetch-site': site })).statusCode).toBe(403)
  expect((await visit(shop, '/mail', { host: 'rebound.example.com:4000' })).statusCode).toBe(403)
  for (const host of ['127.0.0.1:4000', '[::1]:4000'])
    expect((await visit(shop, '/mail', { host, 'sec-fetch-site': 'none' })).statusCode).toBe(200)
})

test.each(['test', 'production'])('with NODE_ENV=%s there is no page of letters', async (NODE_ENV) => {
  const shop = await openTestShop({ settings: { NODE_ENV, TRIAL: '1' } })
  for (const url of ['/mail', '/mail/mail_1']) expect((await visit(shop, url)).statusCode).toBe(404)
})

async function buyOne(shop: TestShop) {
  const token = await shop.registerAdmin()
  const productId = await shop.addProduct(token, { sku: '<b>TEAPOT</b>', stock: 5 })
  return { token, orderId: await shopper(shop, { guest }).buy([{ productId, quantity: 1 }]) }
}

function visit(shop: TestShop, url: string, headers: Record<string, string> = {}) {
  return shop.router.app.inject({ url, headers: { host: 'localhost:4000', ...headers } })
}
