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

const retryMutation = `mutation ($ids: [ID!]!) {
  retryDeadLetters(input: { ids: $ids }) { deadLetters { id reason attempts handledAt } userErrors { code path } }
}`

test('dead letters are listed with event and reason, the newest first', async () => {
  const { receive, clock, read } = await openAdmin()
  await receive(deadLettered('dl_1'))
  clock.advance(1000)
  await receive(deadLettered('dl_2', { eventType: 'unreadable', eventSeq: 0 }))
  const { edges, totalCount } = await read()
  expect(totalCount).toBe(2)
  expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
    { id: 'dl_2', eventType: 'unreadable' },
    {
      id: 'dl_1',
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
  expect(second).toMatchObject([{ node: { id: 'dl_1' } }])
})

test('a dead letter that a retry handles leaves the list, and the result shows when it was handled', async () => {
  const { receive, respondTo, retry, idsNow, published } = await openAdmin()
  await receive(deadLettered('dl_1'), deadLettered('dl_2'))
  await respondTo('event.retry-requested', ({ deadLetterIds: [deadLetterId = ''] }) => ({ type: 'event.retried', deadLetterId }))
  const { deadLetters } = dataOf(await retry('dl_1', 'dl_1')).retryDeadLetters
  expect(deadLetters).toMatchObject([{ id: 'dl_1', handledAt: '2026-12-01T09:00:00.000Z' }])
  expect(await published('event.retry-requested')).toMatchObject([{ deadLetterIds: ['dl_1'] }])
  expect(await published('audit.recorded')).toMatchObject([{ action: 'retryDeadLetters', actor: 'usr_staff', subject: 'dl_1' }])
  expect(await idsNow()).toEqual(['dl_2'])
})

test('a dead letter whose retry fails stays in the list, with the new reason', async () => {
  const { receive, respondTo, retry, idsNow } = await openAdmin()
  await receive(deadLettered('dl_1'))
  await respondTo('event.retry-requested', () => deadLettered('dl_1', { reason: 'Error: still', attempts: 6 }))
  const { deadLetters } = dataOf(await retry('dl_1')).retryDeadLetters
  expect(deadLetters).toEqual([{ id: 'dl_1', reason: 'Error: still', attempts: 6, handledAt: null }])
  expect(await idsNow()).toEqual(['dl_1'])
})

test('a second retry of a handled dead letter changes nothing and has the same result', async () => {
  const { receive, retry, published } = await openAdmin()
  await receive(deadLettered('dl_1'), { type: 'event.retried', deadLetterId: 'dl_1' })
  expect(dataOf(await retry('dl_1')).retryDeadLetters.deadLetters).toMatchObject([{ id: 'dl_1', attempts: 5 }])
  expect([...(await published('event.retry-requested')), ...(await published('audit.recorded'))]).toEqual([])
})

test('an older report about a dead letter does not bring it back', async () => {
  const { receive, idsNow, read } = await openAdmin()
  await receive(
    deadLettered('dl_1', { attempts: 6 }),
    deadLettered('dl_1'),
    deadLettered('dl_2'),
    { type: 'event.retried', deadLetterId: 'dl_2' },
    deadLettered('dl_2'),
  )
  expect(await idsNow()).toEqual(['dl_1'])
  expect((await read()).edges).toMatchObject([{ node: { attempts: 6 } }])
})

test('an unknown id, no ids and too many ids are refused, and nothing is retried', async () => {
  const { receive, retry, published, ask } = await openAdmin()
  await receive(deadLettered('dl_1'))
  expect(dataOf(await retry('dl_1', 'dl_none')).retryDeadLetters).toMatchObject({
    deadLetters: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'ids', '1'] }],
  })
  expect(codesOf(await retry())).toEqual(['INVALID_INPUT'])
  expect(codesOf(await retry(...Array.from({ length: 101 }, () => 'dl_1')))).toEqual(['INVALID_INPUT'])
  expect(codesOf(await ask(admin(), list, { first: 101 }))).toEqual(['INVALID_INPUT'])
  expect(await published('event.retry-requested')).toEqual([])
})

test('only a caller with EVENTS_WRITE lists and retries dead letters', async () => {
  const { ask } = await openAdmin()
  for (const [query, variables] of [
    [list, {}],
    [retryMutation, { ids: ['dl_1'] }],
  ] as const)
    for (const caller of [customer(), staff('STATS_READ', 'AUDIT_READ')])
      expect(codesOf(await ask(caller, query, variables))).toEqual(['FORBIDDEN'])
})

async function openAdmin() {
  const subgraph = await openForTest(adminSubgraph)
  const read = async (variables = {}) => dataOf(await subgraph.ask(staff('EVENTS_WRITE'), list, variables)).deadLetters
  const idsNow = async () => (await read()).edges.map(({ node }: { node: { id: string } }) => node.id)
  return { ...subgraph, read, idsNow, retry: (...ids: string[]) => subgraph.ask(staff('EVENTS_WRITE'), retryMutation, { ids }) }
}

function deadLettered(deadLetterId: string, more: Partial<EventOf<'event.dead-lettered'>> = {}): NewEvent {
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
