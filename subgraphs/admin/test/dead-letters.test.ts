import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import adminSubgraph from '#subgraphs/admin/index.ts'

const list = `query ($first: Int, $after: String) {
  deadLetters(first: $first, after: $after) {
    edges { cursor node { id consumer producer eventType eventSeq reason attempts failedAt handledAt } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`

const send = `mutation ($ids: [ID!]!) {
  retryDeadLetters(input: { ids: $ids }) { deadLetters { id reason attempts handledAt } userErrors { code path } }
}`

test('what was put aside is listed, the newest first, with what it was and why', async () => {
  const { receive, clock, read } = await office()
  await receive(parked('prk_1'))
  clock.advance(1000)
  await receive(parked('prk_2', { eventType: 'unreadable', eventSeq: 0 }))
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
      failedAt: '2026-12-01T09:00:00.000Z',
      handledAt: null,
    },
  ])
  const { edges: second } = await read({ first: 1, after: edges[0].cursor })
  expect(second).toMatchObject([{ node: { id: 'prk_1' } }])
})

test('what is sent again and handled is no dead letter any more, and the answer says so', async () => {
  const { receive, answered, resend, idsNow, published } = await office()
  await receive(parked('prk_1'), parked('prk_2'))
  await answered('event.retry-requested', ({ deadLetterIds: [deadLetterId = ''] }) => ({ type: 'event.retried', deadLetterId }))
  const { deadLetters } = dataOf(await resend('prk_1', 'prk_1')).retryDeadLetters
  expect(deadLetters).toMatchObject([{ id: 'prk_1', handledAt: '2026-12-01T09:00:00.000Z' }])
  expect(await published('event.retry-requested')).toMatchObject([{ deadLetterIds: ['prk_1'] }])
  expect(await published('audit.recorded')).toMatchObject([{ action: 'retryDeadLetters', actor: 'usr_staff', subject: 'prk_1' }])
  expect(await idsNow()).toEqual(['prk_2'])
})

test('what fails again stays, with its new reason', async () => {
  const { receive, answered, resend, idsNow } = await office()
  await receive(parked('prk_1'))
  await answered('event.retry-requested', () => parked('prk_1', { reason: 'Error: still', attempts: 6 }))
  const { deadLetters } = dataOf(await resend('prk_1')).retryDeadLetters
  expect(deadLetters).toEqual([{ id: 'prk_1', reason: 'Error: still', attempts: 6, handledAt: null }])
  expect(await idsNow()).toEqual(['prk_1'])
})

test('who asks a second time changes nothing, and gets the same answer', async () => {
  const { receive, resend, published } = await office()
  await receive(parked('prk_1'), { type: 'event.retried', deadLetterId: 'prk_1' })
  expect(dataOf(await resend('prk_1')).retryDeadLetters.deadLetters).toMatchObject([{ id: 'prk_1', attempts: 5 }])
  expect([...(await published('event.retry-requested')), ...(await published('audit.recorded'))]).toEqual([])
})

test('an old word of a dead letter does not bring it back', async () => {
  const { receive, idsNow, read } = await office()
  await receive(
    parked('prk_1', { attempts: 6 }),
    parked('prk_1'),
    parked('prk_2'),
    { type: 'event.retried', deadLetterId: 'prk_2' },
    parked('prk_2'),
  )
  expect(await idsNow()).toEqual(['prk_1'])
  expect((await read()).edges).toMatchObject([{ node: { attempts: 6 } }])
})

test('an id that is no dead letter, none at all or too many are refused, and nothing is tried', async () => {
  const { receive, resend, published, ask } = await office()
  await receive(parked('prk_1'))
  expect(dataOf(await resend('prk_1', 'prk_none')).retryDeadLetters).toMatchObject({
    deadLetters: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'ids', '1'] }],
  })
  expect(codesOf(await resend())).toEqual(['INVALID_INPUT'])
  expect(codesOf(await resend(...Array.from({ length: 101 }, () => 'prk_1')))).toEqual(['INVALID_INPUT'])
  expect(codesOf(await ask(admin(), list, { first: 101 }))).toEqual(['INVALID_INPUT'])
  expect(await published('event.retry-requested')).toEqual([])
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
  const read = async (variables = {}) => dataOf(await subgraph.ask(staff('EVENTS_WRITE'), list, variables)).deadLetters
  const idsNow = async () => (await read()).edges.map(({ node }: { node: { id: string } }) => node.id)
  return { ...subgraph, read, idsNow, resend: (...ids: string[]) => subgraph.ask(staff('EVENTS_WRITE'), send, { ids }) }
}

function parked(deadLetterId: string, more: Partial<EventOf<'event.dead-lettered'>> = {}): NewEvent {
  return {
    type: 'event.dead-lettered',
    deadLetterId,
    consumer: 'carts',
    of: 'orders',
    eventType: 'order.placed',
    eventSeq: 7,
    reason: 'Error: no',
    attempts: 5,
    ...more,
  }
}
