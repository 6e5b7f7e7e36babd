import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'

const list = `query ($first: Int, $after: String) {
  parkedEvents(first: $first, after: $after) {
    edges { cursor node { id consumer producer eventType eventSeq reason attempts parkedAt resentAt } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`

const send = `mutation ($ids: [ID!]!) {
  resendEvents(input: { ids: $ids }) { parkedEvents { id reason attempts resentAt } userErrors { code path } }
}`

test('what was put aside is listed, the newest first, with what it was and why', async () => {
  const { given, clock, read } = await office()
  await given(parked('prk_1'))
  clock.advance(1000)
  await given(parked('prk_2', { eventType: 'unreadable', eventSeq: 0 }))
  const { edges, totalCount } = await read()
  expect(totalCount).toBe(2)
  expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
    { id: 'prk_2', eventType: 'unreadable' },
    {
      id: 'prk_1',
      consumer: 'carts',
      producer: 'orders',
      eventType: 'order.placed',
      eventSeq: 7,
      reason: 'Error: no',
      attempts: 5,
      parkedAt: '2026-12-01T09:00:00.000Z',
      resentAt: null,
    },
  ])
  const { edges: second } = await read({ first: 1, after: edges[0].cursor })
  expect(second).toMatchObject([{ node: { id: 'prk_1' } }])
})

test('what is sent again and handled is parked no more, and the answer says so', async () => {
  const { given, answered, resend, idsNow, said } = await office()
  await given(parked('prk_1'), parked('prk_2'))
  await answered('event.resend-requested', ({ parkedIds: [parkedId = ''] }) => ({ type: 'event.resent', parkedId }))
  const { parkedEvents } = dataOf(await resend('prk_1', 'prk_1')).resendEvents
  expect(parkedEvents).toMatchObject([{ id: 'prk_1', resentAt: '2026-12-01T09:00:00.000Z' }])
  expect(await said('event.resend-requested')).toMatchObject([{ parkedIds: ['prk_1'] }])
  expect(await said('audit.recorded')).toMatchObject([{ action: 'resendEvents', actor: 'usr_staff', subject: 'prk_1' }])
  expect(await idsNow()).toEqual(['prk_2'])
})

test('what fails again stays, with its new reason', async () => {
  const { given, answered, resend, idsNow } = await office()
  await given(parked('prk_1'))
  await answered('event.resend-requested', () => parked('prk_1', { reason: 'Error: still', attempts: 6 }))
  const { parkedEvents } = dataOf(await resend('prk_1')).resendEvents
  expect(parkedEvents).toEqual([{ id: 'prk_1', reason: 'Error: still', attempts: 6, resentAt: null }])
  expect(await idsNow()).toEqual(['prk_1'])
})

test('who asks a second time changes nothing, and gets the same answer', async () => {
  const { given, resend, said } = await office()
  await given(parked('prk_1'), { type: 'event.resent', parkedId: 'prk_1' })
  expect(dataOf(await resend('prk_1')).resendEvents.parkedEvents).toMatchObject([{ id: 'prk_1', attempts: 5 }])
  expect([...(await said('event.resend-requested')), ...(await said('audit.recorded'))]).toEqual([])
})

test('an old word of a parked event does not bring it back', async () => {
  const { given, idsNow, read } = await office()
  await given(
    parked('prk_1', { attempts: 6 }),
    parked('prk_1'),
    parked('prk_2'),
    { type: 'event.resent', parkedId: 'prk_2' },
    parked('prk_2'),
  )
  expect(await idsNow()).toEqual(['prk_1'])
  expect((await read()).edges).toMatchObject([{ node: { attempts: 6 } }])
})

test('an id that was never parked, none at all or too many are refused, and nothing is tried', async () => {
  const { given, resend, said, ask } = await office()
  await given(parked('prk_1'))
  expect(dataOf(await resend('prk_1', 'prk_none')).resendEvents).toMatchObject({
    parkedEvents: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'ids', '1'] }],
  })
  expect(codesOf(await resend())).toEqual(['INVALID_INPUT'])
  expect(codesOf(await resend(...Array.from({ length: 101 }, () => 'prk_1')))).toEqual(['INVALID_INPUT'])
  expect(codesOf(await ask(admin(), list, { first: 101 }))).toEqual(['INVALID_INPUT'])
  expect(await said('event.resend-requested')).toEqual([])
})

test('only who holds EVENTS_WRITE sees and sends', async () => {
  const { ask } = await office()
  for (const [query, variables] of [
    [list, {}],
    [send, { ids: ['prk_1'] }],
  ] as const)
    for (const caller of [customer(), staff('STATS_READ', 'AUDIT_READ')])
      expect(codesOf(await ask(caller, query, variables))).toEqual(['FORBIDDEN'])
})

async function office() {
  const subgraph = await openForTest(adminSubgraph)
  const read = async (variables = {}) => dataOf(await subgraph.ask(staff('EVENTS_WRITE'), list, variables)).parkedEvents
  const idsNow = async () => (await read()).edges.map(({ node }: { node: { id: string } }) => node.id)
  return { ...subgraph, read, idsNow, resend: (...ids: string[]) => subgraph.ask(staff('EVENTS_WRITE'), send, { ids }) }
}

function parked(parkedId: string, more: Partial<EventOf<'event.parked'>> = {}): NewEvent {
  return {
    type: 'event.parked',
    parkedId,
    consumer: 'carts',
    of: 'orders',
    eventType: 'order.placed',
    eventSeq: 7,
    reason: 'Error: no',
    attempts: 5,
    ...more,
  }
}
