import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import { guestAt } from '#tests/support/order-paths.ts'
import { askAt, persistently, startShop } from '#tests/support/process.ts'
import { dataOf } from '#tests/support/shop.ts'
import { freePort } from '#tools/processes/ports.ts'

const seams = ['order.paid/before-handled', 'order.paid/after-handled', 'mail/before-answer', 'mail/after-answer', 'mail/after-commit']
/** Between these two the server has taken a letter, and nobody here knows. */
const unknown = 'mail/after-answer'

const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
const counts =
  '{ sent: mails(filter: { statuses: [SENT] }) { totalCount } waiting: mails(filter: { statuses: [WAITING, FAILED] }) { totalCount } }'
const products = '{ products(first: 1, filter: { inStock: true }) { edges { node { id } } } }'

test('a shop that is killed at every seam of a letter loses none, and hands over no other twin than the one that nobody can know of', async () => {
  const { server, start, buy, settled } = await openShopWithMail()
  for (const seam of seams) {
    const dying = start(`users/${seam}`)
    const bought = buy(seam)
    expect(await dying.died).toBe('SIGKILL')
    const shop = start()
    const orderId = await bought
    await settled(seams.indexOf(seam) + 1)
    const copies = server.received.filter(({ raw }) => raw.includes(orderId))
    expect([seam, copies.length, new Set(copies.map(({ messageId }) => messageId)).size]).toEqual([seam, seam === unknown ? 2 : 1, 1])
    shop.kill('SIGTERM')
    await shop.died
  }
}, 480_000)

test('a shop that is killed again and again while it sells sends a letter for each order', async () => {
  const { server, start, buy, settled } = await openShopWithMail()
  const orderIds: Promise<string>[] = []
  for (let kill = 0; kill < 8; kill += 1) {
    const shop = start()
    orderIds.push(...[1, 2, 3].map((at) => buy(`kill-${kill}-${at}`)))
    await sleep(2500 + kill * 130)
    shop.kill()
    await shop.died
  }
  start()
  const ids = await Promise.all(orderIds)
  await settled(ids.length)
  expect(ids.filter((id) => !server.received.some(({ raw }) => raw.includes(id)))).toEqual([])
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(ids.length)
  console.log(`${ids.length} orders, ${server.received.length} letters handed over`)
}, 480_000)

async function openShopWithMail() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-mail-'))
  const server = await startSmtpServer()
  const port = await freePort()
  const mail = {
    SMTP_URL: server.url,
    MAIL_FROM: 'shop@bazaar.test',
    MAIL_TIMEOUT_SECONDS: '3',
    MAILS_OF_KIND_HOUR: '0',
    MAILS_OF_ADDRESS_DAY: '0',
  }
  const settings = { DATA_DIR: dir, PORT: String(port), SEED: '1', LOG_LEVEL: 'error', ...mail }
  let current: ReturnType<typeof startShop> | undefined
  const start = (failpoint = '') => {
    current = startShop({ ...settings, FAIL_AT: failpoint })
    return current
  }
  onTestFinished(async () => {
    current?.kill()
    await current?.died
    await server.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const productOf = async () => dataOf(await persistently(() => askAt(port)(products))).products.edges[0].node.id
  const buy = async (name: string): Promise<string> => {
    const { buyer } = guestAt(port, `guest-of-mail-${name.replaceAll(/\W/g, '-')}`)
    const order = await buyer.fill([{ productId: await productOf(), quantity: 1 }]).then((cart) => buyer.place(cart))
    await buyer.pay(order.order.id)
    return order.order.id
  }
  /** Waits until the shop says of so many letters that they were sent, and of none that it waits. */
  const settled = (letters: number) =>
    persistently(async () => {
      const ask = askAt(port)
      const token = dataOf(await ask(login, { input: demoLogins.admin })).login.accessToken
      const { sent, waiting } = dataOf(await ask(counts, {}, { token }))
      if (waiting.totalCount > 0 || sent.totalCount < letters)
        throw new Error(`${sent.totalCount} letters sent, ${waiting.totalCount} wait`)
    }, 180_000)
  return { server, start, buy, settled }
}
