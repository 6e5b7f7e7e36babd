import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { deleteUser, openUsers, registered, revokeRole } from './testing.ts'

const invite =
  'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { invitation { id email expiresAt role { name } } userErrors { code path } } }'
const revoke =
  'mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { revokedAt } userErrors { code } } }'
const list = '{ invitations { edges { node { email acceptedAt revokedAt user { id } inviter { id } role { name } } } totalCount } }'
const email = 'new@example.com'

test('an invitation has a letter with a token, of which auth learns the hash', async () => {
  const { inviteTo, published, mailed } = await openInvitations()
  const invitation = await inviteTo(email)
  expect(invitation).toMatchObject({ email, expiresAt: '2026-12-04T09:00:00.000Z', role: { name: 'Buyers' } })
  expect(await mailed()).toEqual([{ kind: 'STAFF_INVITATION', address: email }])
  const [issued] = await published('staff-invitation.issued')
  expect(issued).toMatchObject({ invitationId: invitation.id, email, tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('the answer for an address that has an account is the same', async () => {
  const { inviteTo, published } = await openInvitations()
  const [one, other] = [await inviteTo('usr_customer@example.com'), await inviteTo(email)]
  expect({ ...one, id: '', email: '' }).toEqual({ ...other, id: '', email: '' })
  expect(await published('staff-invitation.issued')).toHaveLength(2)
})

test('whoever accepts has the role, once', async () => {
  const { inviteTo, accept, rolesOf, published, listed } = await openInvitations()
  const { id } = await inviteTo(email)
  for (const _ of [1, 2]) await accept(id)
  expect(await rolesOf('usr_new')).toEqual(['CUSTOMER', 'Buyers'])
  expect((await published('audit.recorded')).filter(({ action }) => action === 'acceptInvitation')).toMatchObject([
    { subject: 'usr_new', actor: 'system', after: { role: 'Buyers', inviterId: 'usr_admin' } },
  ])
  expect(await listed()).toMatchObject([{ email, acceptedAt: expect.any(String), user: { id: 'usr_new' }, inviter: { id: 'usr_admin' } }])
})

test('an invitation that was revoked, or another has taken the place of, gives nothing', async () => {
  const { inviteTo, accept, rolesOf, codesFrom, published } = await openInvitations()
  const [first, second] = [await inviteTo(email), await inviteTo(email)]
  for (const _ of [1, 2]) expect(await codesFrom(admin(), revoke, { id: second.id })).toEqual([])
  expect(await codesFrom(admin(), revoke, { id: 'inv_none' })).toEqual(['NOT_FOUND'])
  for (const { id } of [first, second]) await accept(id)
  expect(await rolesOf('usr_new')).toEqual(['CUSTOMER'])
  expect((await published('staff-invitation.revoked')).map(({ invitationId }) => invitationId)).toEqual([first.id, second.id])
})

test('nobody invites to what they may not do themselves, neither now nor when it is accepted', async () => {
  const { ask, addRole, accept, rolesOf, staffWith, codesFrom, inviteTo } = await openInvitations()
  const more = await addRole('More', 'STATS_READ')
  const caller = await staffWith('ROLES_WRITE', 'PRODUCTS_WRITE')
  const refused = async (roleId: string) => codesOf(await ask(caller, invite, { input: { email, roleId } }))
  for (const roleId of [more, 'role_admin']) expect(await refused(roleId)).toEqual(['PERMISSION_NOT_HELD'])
  expect(codesOf(await ask(staff('USERS_WRITE'), invite, { input: { email, roleId: more } }))).toEqual(['FORBIDDEN'])
  const { id } = await inviteTo(email, caller)
  const { user } = dataOf(await ask(admin(), '{ user(id: "usr_staff") { roles { id name } } }'))
  const roleId = user.roles.find(({ name }: { name: string }) => name === 'Staff').id
  expect(await codesFrom(admin(), revokeRole, { userId: 'usr_staff', roleId })).toEqual([])
  await accept(id)
  expect(await rolesOf('usr_new')).toEqual(['CUSTOMER'])
})

test('invitations are few, and an address gets no more letters than others', async () => {
  const { inviteTo, ask, buyers } = await openInvitations({ INVITATIONS: '2' })
  for (const one of [email, 'other@example.com']) await inviteTo(one)
  const again = async (address: string) => codesOf(await ask(admin(), invite, { input: { email: address, roleId: buyers } }))
  expect(await again('third@example.com')).toEqual(['LIST_FULL'])
  for (const _ of [1, 2, 3, 4]) expect(await again(email)).toEqual([])
  expect(await again(email)).toEqual(['RATE_LIMITED'])
  expect(await again('no address')).toEqual(['INVALID_INPUT'])
})

test('in production without a mail server nobody is invited, and the answer says why', async () => {
  const { ask, buyers, listed } = await openInvitations({ NODE_ENV: 'production' })
  expect(codesOf(await ask(admin(), invite, { input: { email, roleId: buyers } }))).toEqual(['NO_MAIL_SERVER'])
  expect(await listed()).toEqual([])
})

test('with an account the invitation that it has accepted goes, and those to its address', async () => {
  const { inviteTo, accept, codesFrom, listed, published } = await openInvitations()
  await accept((await inviteTo(email)).id)
  const open = await inviteTo('usr_new@example.com')
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_new' })).toEqual([])
  expect(await listed()).toEqual([])
  expect((await published('staff-invitation.revoked')).map(({ invitationId }) => invitationId)).toEqual([open.id])
})

test('an invitation is listed for 90 days after it has ended, for staff who may read roles', async () => {
  const { inviteTo, listed, clock, run, ask } = await openInvitations()
  await inviteTo(email)
  expect(codesOf(await ask(customer(), list))).toEqual(['FORBIDDEN'])
  clock.advance(93 * 86_400_000)
  await run('sweepInvitations')
  expect(await listed()).toHaveLength(1)
  clock.advance(1)
  await run('sweepInvitations')
  expect(await listed()).toEqual([])
})

async function openInvitations(settings: Record<string, string> = {}) {
  const subgraph = await openUsers({ settings })
  const { ask, receive } = subgraph
  await receive(registered('usr_new'))
  const buyers = await subgraph.addRole('Buyers', 'PRODUCTS_WRITE')
  const inviteTo = async (address: string, by = admin()) =>
    dataOf(await ask(by, invite, { input: { email: address, roleId: buyers } })).inviteStaff.invitation
  const accept = (invitationId: string) => receive({ type: 'staff-invitation.accepted', invitationId, userId: 'usr_new' })
  const rolesOf = async (userId: string) => (await subgraph.me(userId)).roles.map(({ name }: { name: string }) => name)
  const listed = async () => dataOf(await ask(admin(), list)).invitations.edges.map(({ node }: { node: object }) => node)
  const mailed = async () =>
    dataOf(await ask(admin(), '{ mails { edges { node { kind address } } } }')).mails.edges.map(({ node }: { node: object }) => node)
  return { ...subgraph, buyers, inviteTo, accept, rolesOf, listed, mailed }
}
