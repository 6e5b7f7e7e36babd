import { expect, test } from 'vitest'
import type { Exchange } from '#lab/client.ts'
import { statementsOf as ofDisk } from '#lab/faults/disk.ts'
import { statementsOf as ofFrozen } from '#lab/faults/frozen.ts'
import { statementsOf as ofPoison } from '#lab/faults/poison.ts'
import { statementsOf as ofRedis } from '#lab/faults/redis.ts'
import { statementsOf as ofRolls, type Roll } from '#lab/faults/rolling.ts'
import type { Measured } from '#lab/meter.ts'
import type { Statement } from '#lab/proof.ts'

const away = { codes: ['SERVICE_UNAVAILABLE'] }

test('a frozen subgraph may cost its own fields, and neither time nor anything else', () => {
  const null_ = { orders: null, products: {} }
  const touching = exchange({
    ...away,
    data: null_,
    errors: [{ message: '', path: ['orders'], extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  })
  const window = { touching: [exchange({})], others: [exchange({})] }
  const right = { before: window, frozen: { touching: [touching], others: [exchange({})] }, recoveryMs: 1, after: window }
  const frozen = (part: object) => ({ ...right, frozen: { ...right.frozen, ...part } })
  expect(failed(ofFrozen('orders', [right]))).toEqual([])
  expect(failed(ofFrozen('orders', [frozen({ touching: [{ ...touching, ms: 3001 }] })]))).toEqual([
    '1 queries that touch orders, frozen: slowest answer',
  ])
  for (const wrong of [exchange({}), { ...touching, data: { orders: null, products: null } }, { ...touching, errors: [] }])
    expect(failed(ofFrozen('orders', [frozen({ touching: [wrong] })]))).toEqual([
      'of them, answered otherwise than by null with SERVICE_UNAVAILABLE beside the rest',
    ])
  expect(failed(ofFrozen('orders', [frozen({ others: [exchange(away)] })]))).toEqual(['failed of 5 others, frozen or not'])
  expect(failed(ofFrozen('orders', [frozen({ others: [exchange({ ms: 16 })] })]))).toEqual([
    'p95 of what does not touch orders, against before and after, median',
  ])
})

test('a restart by SIGTERM fails no request and is quick, and one by SIGKILL fails only as it may', () => {
  const [right, killed] = [roll({}), roll(away)]
  expect(failed(ofRolls(right, killed))).toEqual([])
  expect(failed(ofRolls(roll(away), killed))).toEqual(['by SIGTERM, failed of 1 requests'])
  expect(failed(ofRolls(roll({ ms: 6001 }), killed))).toEqual(['by SIGTERM, the slowest answer'])
  const statements = ofRolls(right, roll({ codes: ['INTERNAL_SERVER_ERROR'] }))
  expect(failed(statements)).toEqual([expect.stringContaining('by kill -9, failed otherwise')])
  expect(statements.at(-1)?.says).toContain('(orders)')
})

test('a full disk refuses writes with a code, costs no read, and gets over it', () => {
  const write = { turn: 1, exchange: exchange(away) }
  const right = { name: 'orders', writes: [write], reads: [exchange({})], recoveryMs: 1, again: [exchange({})], integrity: 'ok' }
  const beginnings = (part: object) => failed(ofDisk({ ...right, ...part }))
  expect(beginnings({})).toEqual([])
  expect(beginnings({ writes: [] })).toEqual(['orders: writes refused while the disk was full'])
  expect(beginnings({ writes: [{ turn: 1, exchange: exchange({ codes: ['UNREACHABLE'] }) }] })).toEqual([
    'orders: of them, refused otherwise than with SERVICE_UNAVAILABLE',
  ])
  expect(beginnings({ reads: [exchange(away)] })).toEqual(['orders: failed of 1 reads'])
  expect(beginnings({ recoveryMs: 5001 })).toEqual(['orders: a write is done again, once there is room, after'])
  expect(beginnings({ again: [exchange(away)] })).toEqual(['orders: refused writes that fail when they are asked for again'])
  expect(beginnings({ integrity: 'row 1 missing' })).toEqual(['orders: integrity_check'])
})

test('all poison is set aside with a reason, and the shop goes on', () => {
  const letter = { id: 'dead_1', consumer: 'carts', producer: 'orders', eventType: 'x', reason: 'no event', handledAt: null }
  const poisoned = { name: '10 MB', deadLetters: [letter], ms: 1, missing: [] }
  expect(failed(ofPoison([poisoned], 1, []))).toEqual([])
  expect(failed(ofPoison([{ ...poisoned, missing: ['orders'] }], 1, []))).toEqual(['poison that was not set aside, by producer'])
  expect(failed(ofPoison([{ ...poisoned, deadLetters: [{ ...letter, reason: '' }] }], 1, []))).toEqual(['set aside without a reason'])
  expect(failed(ofPoison([poisoned], 1, ['carts']))).toEqual(['services that are not ready after it'])
  expect(failed(ofPoison([poisoned], 10_001, []))).toEqual(['a new order is paid after'])
})

test('without Redis an order is accepted or refused, at once where that is known', () => {
  const known = { isKnown: true }
  expect(failed(ofRedis(known, [request({}), request(away)], 1))).toEqual([])
  expect(failed(ofRedis(known, [request({ codes: ['UNREACHABLE'], outcome: 'UNREACHABLE' })], 1))).toEqual([
    'placeOrder meanwhile without an answer',
  ])
  expect(failed(ofRedis(known, [request({ ms: 1000 })], 1))).toEqual(['placeOrder answered meanwhile after more than a second'])
  expect(failed(ofRedis({ isKnown: false }, [request({ ms: 1000 })], 1))).toEqual([])
  expect(failed(ofRedis({ isKnown: false }, [request({ ...away, ms: 1000 })], 1))).toEqual([
    'placeOrder refused meanwhile after more than a second',
  ])
  expect(failed(ofRedis(known, [], Number.POSITIVE_INFINITY))).toEqual(['outboxes drained'])
})

function exchange(part: Partial<Exchange>): Exchange {
  return { operation: 'query', at: 1, ms: 10, codes: [], data: { products: {} }, errors: [], ...part }
}

function roll(part: Partial<Measured>): Roll {
  const restart = { signal: 'SIGTERM', service: 'orders', from: 0, readyMs: 1, to: 100 }
  return { restarts: [restart], requests: [request(part)], checkouts: [] }
}

function request(part: Partial<Measured>): Measured {
  return { operation: 'PlaceOrder', at: 1, ms: 10, codes: [], outcome: 'PENDING', ...part }
}

/** What the statements that do not hold are about. */
function failed(statements: Statement[]): string[] {
  return statements.filter(({ holds }) => !holds).map(({ what }) => what)
}
