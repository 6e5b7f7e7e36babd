import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf } from '#kit/test/testing.ts'
import { staffInvitations } from '#subgraphs/auth/tables.ts'
import { ann, openWithAnn } from './mfa.ts'

const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { userErrors { code path } } }'
const [token, email, day] = ['the-token-of-the-letter', 'new@example.com', 86_400_000]

test('whoever accepts gets an account that has shown its address, and signs in with the password', async () => {
  const { invited, acceptAs, published, run } = await openInvitations()
  await invited(email)
  expect(await acceptAs('correct horse battery')).toEqual([])
  const [, account] = await published('user.registered')
  expect(account).toMatchObject({ email, displayName: 'New' })
  expect(await published('email.confirmed')).toMatchObject([{ userId: account?.userId, email }])
  expect(await published('staff-invitation.accepted')).toMatchObject([{ invitationId: 'inv_1', userId: account?.userId }])
  expect((await run('login', { email, password: 'correct horse battery' })).codes).toEqual([])
  expect(await acceptAs('correct horse battery')).toEqual(['LINK_INVALID'])
})

test('for an account that has shown the address, its password is asked for; no other account gets the invitation', async () => {
  const { invited, acceptAs, published, me } = await openInvitations({ isAnnConfirmed: true })
  await invited(ann.email)
  expect(await acceptAs('correct horse battery')).toEqual(['INVALID_CREDENTIALS'])
  expect(await published('staff-invitation.accepted')).toEqual([])
  expect(await acceptAs(ann.password)).toEqual([])
  expect(await published('staff-invitation.accepted')).toMatchObject([{ userId: me.sub }])
  expect(await published('user.registered')).toHaveLength(1)
})

test('an account that only claims the address loses it to whoever has the letter', async () => {
  const { invited, acceptAs, published, me } = await openInvitations()
  await invited(ann.email)
  // the stranger's password is not that of the invitation
  expect(await acceptAs('correct horse battery')).toEqual([])
  const [{ userId } = { userId: '' }] = await published('staff-invitation.accepted')
  expect(userId).not.toBe(me.sub)
  expect(await published('email.confirmed')).toMatchObject([{ userId, email: ann.email }])
})

test('a token that is unknown, too old or revoked is refused alike, and a weak password leaves it good', async () => {
  const { invited, acceptAs, receive, clock, context } = await openInvitations()
  expect(await acceptAs('correct horse battery')).toEqual(['LINK_INVALID'])
  await invited(email)
  expect(await acceptAs('password')).toEqual(['PASSWORD_TOO_WEAK'])
  clock.advance(3 * day)
  expect(await acceptAs('correct horse battery')).toEqual(['LINK_INVALID'])
  await invited(email)
  await receive({ type: 'staff-invitation.revoked', invitationId: 'inv_1' })
  expect(await acceptAs('correct horse battery')).toEqual(['LINK_INVALID'])
  expect(await context().db.select().from(staffInvitations)).toEqual([])
})

test('of two who use a link at once, one has the account', async () => {
  const { invited, acceptAs, published } = await openInvitations()
  await invited(email)
  const codes = await Promise.all(['correct horse battery', 'another long battery'].map(acceptAs))
  expect(codes.flat()).toEqual(['LINK_INVALID'])
  expect(await published('staff-invitation.accepted')).toHaveLength(1)
})

async function openInvitations({ isAnnConfirmed = false } = {}) {
  const subgraph = await openWithAnn()
  const { ask, receive, clock, me, run, published } = subgraph
  if (isAnnConfirmed) {
    const linkHash = createHash('sha256').update('link').digest('hex')
    const link = { confirmationId: 'cnf_1', userId: me.sub ?? '', email: ann.email, side: 'NEW' as const, tokenHash: linkHash }
    await receive({ type: 'email-link.issued', ...link })
    const confirm = 'mutation { confirmEmail(input: { token: "link" }) { isDone userErrors { code } } }'
    expect(codesOf(await ask(me, confirm))).toEqual([])
  }
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const invited = (address: string) =>
    receive({
      type: 'staff-invitation.issued',
      invitationId: 'inv_1',
      email: address,
      tokenHash,
      expiresAt: new Date(clock().getTime() + 3 * day).toISOString(),
    })
  const acceptAs = async (password: string) => codesOf(await ask(nobody, accept, { input: { token, password, displayName: 'New' } }))
  return { ...subgraph, run, published, invited, acceptAs }
}
