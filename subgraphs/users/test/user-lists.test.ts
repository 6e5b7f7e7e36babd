import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { deleteUser, openUsers, registered } from './testing.ts'

const entities =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { id displayName settings { locale } roles { name } } } }'

test('a query right after registering waits until the profile exists', async () => {
  const { ask, clock, receive, me } = await openUsers()
  const id = newId('usr', clock())
  const waiting = [me(id), ask(customer(id), entities, { of: [reference(id)] })] as const
  await new Promise((resolve) => setTimeout(resolve, 20))
  await receive(registered(id, 'Just Now'))
  expect(await waiting[0]).toMatchObject({ displayName: 'Just Now' })
  expect(dataOf(await waiting[1])._entities).toMatchObject([{ displayName: 'Just Now' }])
})

test('a query does not wait for a profile of somebody else, or of a user who registered long ago', async () => {
  const { ask, clock, me } = await openUsers()
  const id = newId('usr', clock())
  const began = Date.now()
  expect(dataOf(await ask(customer(), entities, { of: [reference(id)] }))._entities).toEqual([null])
  clock.advance(10_000)
  expect(await me(id)).toBeNull()
  expect(await me('usr_none')).toBeNull()
  expect(Date.now() - began).toBeLessThan(2_000)
})

test('a reference is resolved for the user and for staff with USERS_READ, and is null for others', async () => {
  const { ask } = await openUsers()
  const of = [reference('usr_customer'), reference('usr_admin'), reference('usr_none')]
  const seenBy = async (caller: Parameters<typeof ask>[0]) =>
    dataOf(await ask(caller, entities, { of }))._entities.map((user: { displayName: string } | null) => user?.displayName)
  expect(await seenBy(customer())).toEqual(['Zoë Müller', undefined, undefined])
  expect(await seenBy(staff('USERS_READ'))).toEqual(['Zoë Müller', 'Ada', undefined])
  expect(await seenBy(staff('USERS_WRITE', 'ROLES_READ'))).toEqual([undefined, undefined, undefined])
  expect(codesOf(await ask(nobody, entities, { of }))).toContain('UNAUTHENTICATED')
})

test('the number of statements does not grow with the page or the number of references', async () => {
  let statements = 0
  const { ask, receive, untilIdle } = await openUsers({ onStatement: () => statements++ })
  const ids = Array.from({ length: 30 }, (_, index) => `usr_${index}`)
  await receive(...ids.map((id) => registered(id)))
  await untilIdle()
  const costOf = async (query: string, variables: object) => {
    const before = statements
    dataOf(await ask(admin(), query, { ...variables }))
    return statements - before
  }
  const list =
    'query ($first: Int) { users(first: $first) { edges { node { displayName settings { locale } roles { name } } } totalCount } }'
  // a total is counted once, as long as nothing is written
  expect([await costOf(list, { first: 1 }), await costOf(list, { first: 30 })]).toEqual([4, 3])
  expect([await costOf(entities, { of: ids.slice(0, 1).map(reference) }), await costOf(entities, { of: ids.map(reference) })]).toEqual([
    3, 3,
  ])
})

test('users are found by name and e-mail regardless of case and accents, and by role, id and time', async () => {
  const { clock, receive, names } = await openUsers()
  const later = new Date(clock().getTime() + 60_000).toISOString()
  clock.advance(60_000)
  await receive(registered('usr_x', '100% émile'))
  expect(await names('sort: OLDEST')).toHaveLength(3)
  expect(await names('sort: NAME')).toEqual(['100% émile', 'Ada', 'Zoë Müller'])
  expect(await names('filter: { search: "zoe MULL" }')).toEqual(['Zoë Müller'])
  expect(await names('filter: { search: "usr_x@" }')).toEqual(['100% émile'])
  expect(await names('filter: { search: "%" }')).toEqual(['100% émile'])
  expect(await names('filter: { search: "usr%x" }')).toEqual([])
  expect(await names('filter: { search: "😀" }')).toEqual([])
  expect(await names('filter: { role: "admin" }')).toEqual(['Ada'])
  expect(await names('filter: { role: "no such role" }')).toEqual([])
  expect(await names('filter: { staff: true }')).toEqual(['Ada'])
  expect(await names('filter: { staff: false }, sort: NAME')).toEqual(['100% émile', 'Zoë Müller'])
  expect(await names('filter: { ids: ["usr_x", "usr_none"] }')).toEqual(['100% émile'])
  expect(await names(`filter: { createdFrom: "${later}" }`)).toEqual(['100% émile'])
  expect(await names(`filter: { createdBefore: "${later}" }, sort: NAME`)).toEqual(['Ada', 'Zoë Müller'])
})

test('users are found by the beginning of a name or an address, and are listed by address', async () => {
  const { receive, names } = await openUsers()
  await receive(registered('usr_x', 'Émile 100%'), registered('usr_y', 'Emilia'), registered('usr_z', 'Ann Emil'))
  expect(await names('filter: { namePrefix: "éMI" }, sort: NAME')).toEqual(['Émile 100%', 'Emilia'])
  expect(await names('filter: { namePrefix: "emil" }')).toEqual(['Emilia', 'Émile 100%'])
  expect(await names('filter: { namePrefix: "emile 100%" }')).toEqual(['Émile 100%'])
  expect(await names('filter: { namePrefix: "emil%" }')).toEqual([])
  expect(await names('filter: { emailPrefix: "USR_" }, sort: EMAIL')).toEqual(['Ada', 'Zoë Müller', 'Émile 100%', 'Emilia', 'Ann Emil'])
  expect(await names('filter: { emailPrefix: "usr_y@" }')).toEqual(['Emilia'])
  expect(await names('filter: { emailPrefix: "sr_y" }')).toEqual([])
})

test('users are listed and found by their last sign-in, and one who is deleted has none', async () => {
  const { ask, receive, names, clock, codesFrom } = await openUsers()
  clock.advance(60_000)
  await receive({ type: 'user.signed-in', userId: 'usr_customer' })
  const first = clock().toISOString()
  clock.advance(60_000)
  await receive({ type: 'user.signed-in', userId: 'usr_admin' }, { type: 'user.signed-in', userId: 'usr_none' })
  expect(await names('sort: LAST_SIGN_IN')).toEqual(['Ada', 'Zoë Müller'])
  expect(await names(`filter: { signedInBefore: "${clock().toISOString()}" }`)).toEqual(['Zoë Müller'])
  expect(await names(`filter: { signedInFrom: "${clock().toISOString()}" }, sort: LAST_SIGN_IN`)).toEqual(['Ada'])
  const signedIn = async (caller: Caller) => dataOf(await ask(caller, '{ me { lastSignInAt } }')).me?.lastSignInAt
  expect(await signedIn(admin())).toBe(clock().toISOString())
  expect(await signedIn(customer())).toBe(first)
  await receive(registered('usr_new', 'New'))
  expect(await names('sort: LAST_SIGN_IN')).toEqual(['Ada', 'Zoë Müller', 'New'])
  const seen = '{ user(id: "usr_customer") { lastSignInAt } }'
  expect(dataOf(await ask(admin(), seen)).user.lastSignInAt).toBe(first)
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  await receive({ type: 'user.signed-in', userId: 'usr_customer' })
  expect(dataOf(await ask(admin(), seen)).user.lastSignInAt).toBeNull()
})

test('pages neither skip nor repeat a user, and a forged cursor is refused', async () => {
  const { ask, receive } = await openUsers()
  await receive(...['b', 'a', 'b', 'c'].map((name, index) => registered(`usr_${index}`, name)))
  const seen: string[] = []
  for (let after = '', more = true; more; ) {
    const query = `{ users(first: 2, sort: NAME${after}) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`
    const { edges, pageInfo, totalCount } = dataOf(await ask(admin(), query)).users
    seen.push(...edges.map((edge: { node: { id: string } }) => edge.node.id))
    expect(totalCount).toBe(6)
    after = `, after: "${pageInfo.endCursor}"`
    more = pageInfo.hasNextPage
  }
  expect(seen).toEqual(['usr_1', 'usr_admin', 'usr_0', 'usr_2', 'usr_3', 'usr_customer'])
  const back: string[] = []
  for (let before = '', more = true; more; ) {
    const query = `{ users(last: 4, sort: NAME${before}) { edges { node { id } } pageInfo { hasPreviousPage startCursor } } }`
    const { edges, pageInfo } = dataOf(await ask(admin(), query)).users
    back.unshift(...edges.map((edge: { node: { id: string } }) => edge.node.id))
    before = `, before: "${pageInfo.startCursor}"`
    more = pageInfo.hasPreviousPage
  }
  expect(back).toEqual(seen)
  for (const args of ['after: "x"', 'first: 0', 'first: 101', 'last: 0', 'last: 101', 'last: 2, before: "x"']) {
    expect(codesOf(await ask(admin(), `{ users(${args}) { totalCount } roles { totalCount } }`))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await ask(admin(), `{ roles(${args}) { totalCount } }`))).toEqual(['INVALID_INPUT'])
  }
})

function reference(id: string) {
  return { __typename: 'User', id }
}
