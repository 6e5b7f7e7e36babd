import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { customer, dataOf, staff } from '#kit/test/testing.ts'
import { accountEvents } from '#subgraphs/auth/tables.ts'
import { ann, openWithAnn } from './mfa.ts'

type Page = {
  totalCount: number
  totalCountIsExact: boolean
  pageInfo: { hasNextPage: boolean; endCursor: string }
  edges: { node: Node }[]
}
type Node = { id: string; kind: string; count: number; byStaff: boolean; device: string | null; place: string | null }

const activity = `query ($r: [_Any!]!, $first: Int, $after: String) { _entities(representations: $r) { ... on User {
  activity(first: $first, after: $after) {
    edges { cursor node { id kind at device place count byStaff } } totalCount totalCountIsExact pageInfo { hasNextPage endCursor } } } } }`
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

test('sign-ins and their ends are those of the sessions: none writes anything for it', async () => {
  const { login, run, me, kinds, clock, rows } = await openHistory()
  clock.advance(minute)
  await login()
  clock.advance(minute)
  expect(await kinds()).toEqual(['SIGNED_IN', 'SIGNED_IN'])
  expect(await rows()).toEqual([])
  await run('changePassword', { currentPassword: ann.password, newPassword: 'quite another one' }, me)
  expect((await kinds()).sort()).toEqual(['PASSWORD_CHANGED', 'SESSION_ENDED', 'SIGNED_IN', 'SIGNED_IN'])
})

test('wrong passwords are written down by a task, a row for those of an hour, and none for an address without an account', async () => {
  const { run, nodes, kinds, clock, rows, runTask } = await openHistory()
  const fail = (email = ann.email) => run('login', { email, password: 'a wrong password' })
  for (const _ of [1, 2]) await fail()
  await fail('nobody@example.com')
  expect(await rows()).toEqual([])
  await runTask('writeFailedSignIns')
  clock.advance(minute)
  await fail()
  await runTask('writeFailedSignIns')
  expect((await nodes())[0]).toMatchObject({ kind: 'SIGN_IN_FAILED', count: 3, byStaff: false })
  clock.advance(hour)
  await fail()
  await runTask('writeFailedSignIns')
  expect(await kinds()).toEqual(['SIGN_IN_FAILED', 'SIGN_IN_FAILED', 'SIGNED_IN'])
  expect(await rows()).toHaveLength(2)
})

test('a wrong password for an account that is deleted before it is written down leaves nothing', async () => {
  const { run, receive, rows, runTask, me } = await openHistory()
  await run('login', { email: ann.email, password: 'a wrong password' })
  await receive({ type: 'user.deleted', userId: me.sub ?? '', version: 2 })
  await runTask('writeFailedSignIns')
  expect(await rows()).toEqual([])
})

test('what staff do is told as theirs, without their place', async () => {
  const { receive, me, turnOn, run, nodes, clock } = await openHistory()
  const changed = { type: 'roles.changed' as const, userId: me.sub ?? '', permissions: [] }
  await receive({ ...changed, roles: ['CUSTOMER', 'BUYER'], suspended: false, version: 2 })
  await receive({ ...changed, roles: ['CUSTOMER', 'BUYER'], groups: ['grp_1'], suspended: false, version: 3 })
  clock.advance(1)
  await turnOn()
  clock.advance(1)
  await run('resetMfa', { userId: me.sub }, staff('USERS_WRITE'))
  clock.advance(1)
  await receive({ ...changed, roles: [], suspended: true, version: 4 })
  clock.advance(1)
  await receive({ ...changed, roles: ['CUSTOMER', 'BUYER'], suspended: false, version: 5 })
  const found = (await nodes()).filter(({ kind }) => !kind.startsWith('S') || kind === 'SUSPENDED')
  expect(found.map(({ kind, byStaff }) => [kind, byStaff])).toEqual([
    ['REINSTATED', true],
    ['SUSPENDED', true],
    ['MFA_OFF', true],
    ['MFA_ON', false],
    ['ROLES_CHANGED', true],
  ])
  for (const { byStaff, place, device } of found) if (byStaff) expect([place, device]).toEqual([null, null])
})

test('pages neither skip nor repeat, however sessions and events mix, also of one moment', async () => {
  const { ask, me, login, run, clock, kinds, represented } = await openHistory()
  let password = ann.password
  for (const next of ['another one', 'a third one', 'yet another']) {
    await login()
    await run('changePassword', { currentPassword: password, newPassword: next }, me)
    password = next
    clock.advance(minute)
  }
  const all = (await kinds()).length
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Page = dataOf(await ask(me, activity, { ...represented, first: 2, after }))._entities[0].activity
    expect([page.totalCount, page.totalCountIsExact]).toEqual([all, true])
    seen.push(...page.edges.map(({ node }: { node: Node }) => node.id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([all, all])
})

test('only the owner and staff who may read users see it', async () => {
  const { ask, represented } = await openHistory()
  const seenBy = async (caller: Caller) => dataOf(await ask(caller, activity, represented))._entities[0].activity
  expect(await seenBy(customer('usr_other'))).toBeNull()
  expect(await seenBy(staff('ORDERS_READ'))).toBeNull()
  expect((await seenBy(staff('USERS_READ'))).totalCount).toBe(1)
})

test('it is kept for HISTORY_DAYS, is in the export, and goes with the account', async () => {
  const { run, runTask, rows, clock, me, kinds, ask, represented, receive } = await openHistory({ HISTORY_DAYS: '2' })
  await run('changePassword', { currentPassword: ann.password, newPassword: 'quite another one' }, me)
  const held = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { dataInAuth { rows { table } } } } }'
  const tables = dataOf(await ask(me, held, represented))._entities[0].dataInAuth.rows.map(({ table }: { table: string }) => table)
  expect(tables).toContain('account_events')
  clock.advance(2 * day)
  expect(await kinds()).toContain('PASSWORD_CHANGED')
  clock.advance(1)
  expect(await kinds()).toEqual([])
  await runTask('sweepEvents')
  expect(await rows()).toEqual([])
  await run('changePassword', { currentPassword: 'quite another one', newPassword: 'quite a third one' }, me)
  expect(await rows()).toHaveLength(1)
  await receive({ type: 'user.deleted', userId: me.sub ?? '', version: 2 })
  expect(await rows()).toEqual([])
})

async function openHistory(settings: Record<string, string> = {}) {
  const subgraph = await openWithAnn({ settings })
  const { ask, me, context } = subgraph
  const represented = { r: [{ __typename: 'User', id: me.sub }] }
  const nodes = async (): Promise<Node[]> =>
    dataOf(await ask(me, activity, { ...represented, first: 100 }))._entities[0].activity.edges.map(({ node }: { node: Node }) => node)
  const kinds = async () => (await nodes()).map(({ kind }) => kind)
  const rows = async () => context().db.select().from(accountEvents)
  return { ...subgraph, represented, nodes, kinds, rows }
}
