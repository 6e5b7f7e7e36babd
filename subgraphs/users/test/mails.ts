import { onTestFinished } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import { startSmtpServer } from '#lab/smtp.ts'
import type { NewEvent } from '#schema/events.ts'
import { openUsers } from './testing.ts'

type Fields = Partial<Extract<NewEvent, { type: 'order.paid' }>>

export const listMails = `query ($filter: MailFilter) {
  mails(filter: $filter) { totalCount edges { node { id kind status user { id } address attempts failure sentAt } } }
}`
export const resendMail =
  'mutation ($input: ResendMailInput!) { resendMail(input: $input) { mail { status attempts } userErrors { code } } }'
export const updateSettings =
  'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { user { version } userErrors { code } } }'

export const [minute, hour] = [60_000, 3_600_000]

/** Opens users beside a mail server. */
export async function openMails(settings: Record<string, string> = {}, refuse?: (command: string) => string | undefined) {
  const server = await startSmtpServer(refuse)
  onTestFinished(async () => void (await server.close()))
  const subgraph = await openUsers({ settings: { SMTP_URL: server.url, MAIL_FROM: 'Bazaar <shop@bazaar.test>', ...settings } })
  const mails = async (filter?: object) =>
    dataOf(await subgraph.ask(admin(), listMails, { filter })).mails.edges.map(({ node }: { node: object }) => node)
  return { ...subgraph, server, mails }
}

export function requested(resetId: string, email: string): NewEvent {
  return { type: 'password-reset.requested', resetId, email }
}

export function paid(orderId: string, fields: Fields = {}): NewEvent {
  const lines = [{ productId: 'prod_1', sku: 'TEAPOT', name: 'Teapot', quantity: 2, unitPrice: 1250 }]
  const money = { total: 2500, currency: 'GBP', paymentId: 'pay_1', version: 5 }
  return { type: 'order.paid', orderId, owner: 'usr_customer', lines, ...money, ...fields }
}

/** A payment of an order failed: each version has a letter of its own. */
export function failed(version: number): NewEvent {
  return { type: 'order.moved', orderId: 'ord_1', status: 'AWAITING_PAYMENT', owner: 'usr_customer', version }
}

/** What a reader sees of a letter that is encoded as quoted-printable. */
export function decoded(raw = ''): string {
  const bytes = raw.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
