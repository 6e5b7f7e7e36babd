import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { recordAudit } from '#subgraphs/admin/audit.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'

const log = `query ($first: Int, $after: String, $filter: AuditFilter) {
  auditLog(first: $first, after: $after, filter: $filter) {
    edges { node { id action subgraph actor { id } actorId subject before after requestId at } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`

test('an entry has actor, action, subgraph, subject, and the states before and after', async () => {
  const { receive, read } = await openAdmin()
  await receive(recorded('createProduct'))
  expect((await read()).edges).toEqual([
    {
      node: {
        id: 'evt_auth_1',
        action: 'createProduct',
        subgraph: 'auth',
        actor: { id: 'usr_ann' },
        actorId: 'usr_ann',
        subject: 'prod_1',
        before: null,
        after: '{"price":499}',
        requestId: 'req_test',
        at: '2026-12-01T09:00:00.000Z',
      },
    },
  ])
})

test('an event that arrives again is one entry, and the events of every producer are kept', async () => {
  const { context, read } = await openAdmin()
  const envelope = { seq: 1, occurredAt: '2026-12-01T09:00:00.000Z', requestId: 'req_1' }
  const events = ['auth', 'users', 'products', 'carts', 'orders', 'payments', 'admin'].map((producer) => ({
    ...(recorded('change') as EventOf<'audit.recorded'>),
    ...envelope,
    id: `evt_${producer}`,
    producer,
  }))
  for (const event of [...events, ...events.toReversed()]) await context().write((tx) => recordAudit(tx, event))
  const { edges, totalCount } = await read()
  expect(totalCount).toBe(7)
  expect(edges.map((edge: { node: { subgraph: string } }) => edge.node.subgraph).sort()).toEqual(
    events.map(({ producer }) => producer).sort(),
  )
})

test('an entry of the system has no user', async () => {
  const { receive, read } = await openAdmin()
  await receive(recorded('createAdmin', { actor: 'system' }))
  expect((await read()).edges).toMatchObject([{ node: { actor: null, actorId: 'system' } }])
})

test('passwords and tokens are withheld, however deep in the state', async () => {
  const { receive, read } = await openAdmin()
  await receive(
    recorded('x', { before: { user: { passwordHash: 'a-hash', name: 'Ann' } }, after: [{ refreshToken: 't', secretKey: 's' }] }),
  )
  expect((await read()).edges).toMatchObject([
    {
      node: {
        before: '{"user":{"passwordHash":"(withheld)","name":"Ann"}}',
        after: '[{"refreshToken":"(withheld)","secretKey":"(withheld)"}]',
      },
    },
  ])
})

test('the filter selects by actor, action, subject, subgraph and time', async () => {
  const { receive, clock, actions } = await openAdmin()
  await receive(recorded('first', { subject: 'prod_2' }))
  clock.advance(60_000)
  await receive(recorded('second', { actor: 'usr_bob' }), recorded('third'))
  expect(await actions({})).toEqual(['third', 'second', 'first'])
  expect(await actions({ actor: 'usr_bob' })).toEqual(['second'])
  expect(await actions({ action: 'third' })).toEqual(['third'])
  expect(await actions({ subject: 'prod_2' })).toEqual(['first'])
  expect(await actions({ subgraph: 'orders' })).toEqual([])
  expect(await actions({ from: '2026-12-01T09:01:00Z' })).toEqual(['third', 'second'])
  expect(await actions({ to: '2026-12-01T09:01:00Z' })).toEqual(['first'])
  expect(await actions({ actor: '😀', subject: "' OR 1=1" })).toEqual([])
})

test('pages neither skip nor repeat an entry, even when all have the same time', async () => {
  const { receive, read } = await openAdmin()
  await receive(...['a', 'b', 'c', 'd', 'e'].map((action) => recorded(action)))
  const seen: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo } = await read({ first: 2, after })
    seen.push(...edges.map((edge: { node: { action: string } }) => edge.node.action))
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
  }
  expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('only a caller with AUDIT_READ reads the log, and a page has 1 to 100 entries', async () => {
  const { ask } = await openAdmin()
  expect(codesOf(await ask(customer(), log))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(staff('STATS_READ'), log))).toEqual(['FORBIDDEN'])
  for (const bad of [{ first: 0 }, { first: 101 }, { after: '😀' }])
    expect(codesOf(await ask(admin(), log, bad))).toEqual(['INVALID_INPUT'])
})

async function openAdmin() {
  const subgraph = await openForTest(adminSubgraph)
  const read = async (variables: object = {}) => dataOf(await subgraph.ask(staff('AUDIT_READ'), log, { ...variables })).auditLog
  const actions = async (filter: object) => (await read({ filter })).edges.map((edge: { node: { action: string } }) => edge.node.action)
  return { ...subgraph, read, actions }
}

function recorded(action: string, more: Partial<EventOf<'audit.recorded'>> = {}): NewEvent {
  return {
    type: 'audit.recorded',
    action,
    actor: 'usr_ann',
    subject: 'prod_1',
    before: null,
    after: { price: 499 },
    ...more,
  }
}
