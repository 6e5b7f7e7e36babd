import { expect, onTestFinished, test } from 'vitest'
import { startSmtpServer } from '#lab/smtp.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const createRole = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id } userErrors { code } } }'
const invite = 'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { invitation { id } userErrors { code } } }'
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { userErrors { code } } }'
const email = 'colleague@example.com'
const password = 'correct horse battery'

test('somebody is invited by a letter, accepts by its link, and has the role; the link is good once', async () => {
  const server = await startSmtpServer()
  onTestFinished(async () => void (await server.close()))
  const shop = await openTestShop({ settings: { SMTP_URL: server.url, MAIL_FROM: 'shop@example.com' } })
  const admin = { token: await shop.registerAdmin() }
  const role = { name: 'Buyers', permissions: ['PRODUCTS_WRITE'] }
  const { id: roleId } = dataOf(await shop.ask(createRole, { input: role }, admin)).createRole.role
  expect(codesOf(await shop.ask(invite, { input: { email, roleId } }, admin))).toEqual([])
  await shop.untilIdle()
  await shop.subgraph('users').runTask('sendMails')
  const [letter] = server.received.filter(({ to }) => to === email)
  const token = /Code {3}([\w-]+)/.exec(letter?.raw.replaceAll('=\n', '') ?? '')?.[1]
  const input = { token, password, displayName: 'Colleague' }
  expect(codesOf(await shop.ask(accept, { input }))).toEqual([])
  await shop.untilIdle()
  expect(codesOf(await shop.ask(accept, { input }))).toEqual(['LINK_INVALID'])
  const me = '{ me { email emailVerified roles { name } } }'
  expect(dataOf(await shop.ask(me, {}, { token: await shop.login({ email, password }) })).me).toEqual({
    email,
    emailVerified: true,
    roles: [{ name: 'CUSTOMER' }, { name: 'Buyers' }],
  })
})
