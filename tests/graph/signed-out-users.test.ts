import { expect, test } from 'vitest'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const signOut = 'mutation ($input: SignOutUserInput!) { signOutUser(input: $input) { ended user { id } userErrors { code path } } }'

test('staff end all sessions of a user at once, and the log says who', async () => {
  const shop = await openTestShop()
  const [admin, first] = [await shop.registerAdmin(), await shop.register('ann')]
  const second = await shop.login('ann')
  const { id: userId } = dataOf(await shop.ask('{ me { id } }', {}, { token: first })).me
  const ended = () => shop.ask(signOut, { input: { userId } }, { token: admin })
  expect(dataOf(await ended()).signOutUser).toEqual({ ended: 2, user: { id: userId }, userErrors: [] })
  for (const token of [first, second])
    expect((await shop.ask('{ me { id } }', {}, { token })).errors).toMatchObject([{ extensions: { reason: 'TOKEN_REVOKED' } }])
  expect(dataOf(await ended()).signOutUser.ended).toBe(0)
  await shop.untilIdle()
  const log = '{ auditLog(first: 10, filter: { action: "signOutUser" }) { edges { node { subject before after } } } }'
  const [{ node }] = dataOf(await shop.ask(log, {}, { token: admin })).auditLog.edges
  expect(node).toEqual({ subject: userId, before: '{"sessions":2}', after: '{"sessions":0}' })
  expect(dataOf(await shop.ask('{ me { id } }', {}, { token: await shop.login('ann') })).me).toEqual({ id: userId })
})

test('others end nobody’s sessions, and an unknown user is not found', async () => {
  const shop = await openTestShop()
  const [admin, ann, bob] = [await shop.registerAdmin(), await shop.register('ann'), await shop.register('bob')]
  const { id: userId } = dataOf(await shop.ask('{ me { id } }', {}, { token: ann })).me
  for (const as of [{ token: bob }, { token: ann }])
    expect(codesOf(await shop.ask(signOut, { input: { userId } }, as))).toEqual(['FORBIDDEN'])
  expect(codesOf(await shop.ask(signOut, { input: { userId } }))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await shop.ask(signOut, { input: { userId: 'usr_none' } }, { token: admin }))).toEqual(['NOT_FOUND'])
  expect(codesOf(await shop.ask('{ me { id } }', {}, { token: ann }))).toEqual([])
})
