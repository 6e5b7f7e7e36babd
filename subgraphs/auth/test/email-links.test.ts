import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { emailLinks } from '#subgraphs/auth/tables.ts'

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code } } }'
const login = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } userErrors { code } } }'
const confirm = 'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { isDone userErrors { code } } }'
const changeEmail = 'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { userErrors { code path } } }'
const again = 'mutation { requestEmailVerification { userErrors { code } } }'
const profile = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { email emailVerified } } }'

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }
const eve = { ...ann, password: 'battery staple of mine' }
const newEmail = 'new@example.com'
const day = 86_400_000

test('who is signed in to the account confirms its address by the link alone, once', async () => {
  const { open, issue, run, userOf, published } = await openAuth()
  const id = await open(ann)
  expect(await userOf(id)).toEqual({ email: ann.email, emailVerified: false })
  await issue('token', id)
  expect(await run(confirm, { token: 'token' }, customer(id))).toEqual([])
  expect(await userOf(id)).toEqual({ email: ann.email, emailVerified: true })
  expect(await run(confirm, { token: 'token' }, customer(id))).toEqual(['LINK_INVALID'])
  expect(await published('email.confirmed')).toHaveLength(1)
})

test('others need the password, so that nobody confirms what a stranger has registered', async () => {
  const { open, issue, run, userOf } = await openAuth()
  const id = await open(ann)
  await issue('token', id)
  for (const input of [{ token: 'token' }, { token: 'token', password: 'wrong' }])
    expect(await run(confirm, input)).toEqual(['INVALID_CREDENTIALS'])
  expect(await run(confirm, { token: 'token' }, customer('usr_other'))).toEqual(['INVALID_CREDENTIALS'])
  expect(await run(confirm, { token: 'token', password: ann.password })).toEqual([])
  expect(await userOf(id)).toEqual({ email: ann.email, emailVerified: true })
})

test('who shows the address takes it from one that only registered it, and nobody takes it from who has shown it', async () => {
  const { open, issue, run, userOf, idOf } = await openAuth()
  const [first, second, third] = [await open(eve), await open(ann), await open({ ...ann, password: 'a third long password' })]
  await issue('second', second)
  await issue('third', third)
  expect(await run(confirm, { token: 'second' }, customer(second))).toEqual([])
  expect(await run(confirm, { token: 'third' }, customer(third))).toEqual(['LINK_INVALID'])
  expect(await Promise.all([first, second, third].map(userOf))).toEqual(
    [false, true, false].map((emailVerified) => ({ email: ann.email, emailVerified })),
  )
  expect(await idOf(eve.password)).toBe(first)
  expect(await idOf(ann.password)).toBe(second)
})

test('a change needs the links of both addresses, in any order', async () => {
  for (const order of [
    ['NEW', 'OLD'],
    ['OLD', 'NEW'],
  ] as const) {
    const { verified, issue, run, userOf, idOf } = await openAuth()
    const id = await verified()
    expect(await run(changeEmail, { newEmail, password: ann.password }, customer(id))).toEqual([])
    for (const side of order) await issue(side, id, { side, email: newEmail })
    expect(await run(confirm, { token: order[0] }, customer(id))).toEqual([])
    expect(await userOf(id)).toEqual({ email: ann.email, emailVerified: true })
    expect(await run(confirm, { token: order[1] }, customer(id))).toEqual([])
    expect(await userOf(id)).toEqual({ email: newEmail, emailVerified: true })
    expect(await idOf(ann.password, newEmail)).toBe(id)
    expect(await idOf(ann.password)).toBeUndefined()
  }
})

test('the links of two changes do not make one', async () => {
  const { verified, issue, run, userOf } = await openAuth()
  const id = await verified()
  await issue('new', id, { email: newEmail, confirmationId: 'cnf_a' })
  await issue('old', id, { email: 'other@example.com', confirmationId: 'cnf_b', side: 'OLD' })
  for (const token of ['new', 'old']) expect(await run(confirm, { token }, customer(id))).toEqual([])
  expect(await userOf(id)).toEqual({ email: ann.email, emailVerified: true })
})

test('a change needs the password, and says nothing of the new address', async () => {
  const statements: string[] = []
  const { verified, open, issue, run, published } = await openAuth({ onStatement: (sql) => void statements.push(sql) })
  const bob = await open({ ...ann, email: 'bob@example.com' })
  await issue('bob', bob, { email: 'bob@example.com' })
  await run(confirm, { token: 'bob' }, customer(bob))
  const id = await verified()
  const asked = async (input: object) => {
    statements.length = 0
    return [await run(changeEmail, input, customer(id)), [...statements]]
  }
  expect(await asked({ newEmail: 'bob@example.com', password: ann.password })).toEqual(await asked({ newEmail, password: ann.password }))
  expect((await published('email-confirmation.requested')).slice(-2).map(({ email, from }) => [email, from])).toEqual([
    ['bob@example.com', ann.email],
    [newEmail, ann.email],
  ])
  expect((await asked({ newEmail, password: 'wrong' }))[0]).toEqual(['INVALID_CREDENTIALS'])
  expect((await asked({ newEmail: 'no address', password: ann.password }))[0]).toEqual(['INVALID_INPUT'])
})

test('another letter is asked for while the address is not confirmed', async () => {
  const { open, issue, run, published } = await openAuth()
  const id = await open(ann)
  expect(await run(again, {}, customer(id))).toEqual([])
  expect(await published('email-confirmation.requested')).toHaveLength(2)
  await issue('token', id)
  await run(confirm, { token: 'token' }, customer(id))
  expect(await run(again, {}, customer(id))).toEqual([])
  expect(await published('email-confirmation.requested')).toHaveLength(2)
})

test('a link is good for a day, and goes with the account; its token is not stored', async () => {
  const { open, issue, run, receive, clock, rows } = await openAuth()
  const id = await open(ann)
  await issue('late', id)
  expect(JSON.stringify(await rows())).not.toContain('late')
  clock.advance(day)
  expect(await run(confirm, { token: 'late' }, customer(id))).toEqual(['LINK_INVALID'])
  clock.advance(1)
  await issue('token', id)
  expect(await rows()).toHaveLength(1)
  await receive({ type: 'user.deleted', userId: id, version: 2 })
  await issue('after', id)
  expect(await rows()).toEqual([])
})

test('of two that take an address at once, one has it', async () => {
  const { open, issue, run } = await openAuth()
  const [one, two] = [await open(ann), await open(eve)]
  await issue('one', one)
  await issue('two', two)
  const both = await Promise.all([run(confirm, { token: 'one' }, customer(one)), run(confirm, { token: 'two' }, customer(two))])
  expect(both.toSorted()).toEqual([[], ['LINK_INVALID']])
})

/** Opens auth alone. `issue` is what users publishes when a letter is on its way. */
async function openAuth(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(auth, options)
  const { ask, receive } = subgraph
  await subgraph.respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  const run = async (mutation: string, input: object, caller: Caller = nobody) => codesOf(await ask(caller, mutation, { input }))
  const open = async (input: object): Promise<string> => dataOf(await ask(nobody, register, { input })).register.user.id
  const issue = (
    token: string,
    userId: string,
    { side = 'NEW' as 'NEW' | 'OLD', email = ann.email, confirmationId = `cnf_${userId}` } = {},
  ) =>
    receive({ type: 'email-link.issued', confirmationId, userId, email, side, tokenHash: createHash('sha256').update(token).digest('hex') })
  return {
    ...subgraph,
    run,
    open,
    issue,
    /** Ann's account, with a confirmed address. */
    verified: async () => {
      const id = await open(ann)
      await issue('first', id, { confirmationId: 'cnf_first' })
      await run(confirm, { token: 'first' }, customer(id))
      return id
    },
    userOf: async (id: string) => dataOf(await ask(customer(id), profile, { r: [{ __typename: 'User', id }] }))._entities[0],
    idOf: async (password: string, email = ann.email) => dataOf(await ask(nobody, login, { input: { email, password } })).login.user?.id,
    rows: () => subgraph.context().db.select().from(emailLinks),
  }
}
