import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshMs, type Keys, keyOf, newKey, readKeys, signClaims, verifyClaims } from '#kit/http/claims.ts'
import { createSeen, type Seen } from '#kit/http/seen.ts'
import { customer, frozenClock, testConfig } from './testing.ts'

type Changes = { subgraph?: string; body?: string; keys?: Keys; now?: Date; seen?: Seen }

const [ours, next] = [key(), key()]
const request = { caller: customer(), requestId: 'req_1' }
const clock = frozenClock()

test('claims for a subgraph and a body return the request', () => {
  expect(verifyClaims(signClaims(request, envelope()), envelope())).toEqual(request)
})

test('claims say in which language texts are', () => {
  expect(verifyClaims(signClaims({ ...request, locale: 'de-AT' }, envelope()), envelope())).toEqual({ ...request, locale: 'de-AT' })
})

test('claims say how much time is left, whatever the clocks of both sides say', () => {
  const deadline = Date.now() + 5000
  const found = verifyClaims(signClaims({ ...request, deadline }, envelope()), envelope())?.deadline ?? 0
  expect(Math.abs(found - deadline)).toBeLessThan(1000)
})

test.each<[string, Changes, Changes]>([
  ['another subgraph', { subgraph: 'payments' }, {}],
  ['another body', { body: '{"query":"{ b }"}' }, {}],
  ['another key', { keys: [next] }, {}],
  ['a moment long past', {}, { now: seconds(16) }],
  ['a moment far ahead', { now: seconds(16) }, {}],
])('claims for %s are refused', (_, signed, opened) => {
  expect(verifyClaims(signClaims(request, envelope(signed)), envelope(opened))).toBeUndefined()
})

test.each([undefined, '', '.', 'x', 'x.y', 'eyJhIjoxfQ.', `${'a'.repeat(10_000)}.b`])('the header %j is refused', (header) => {
  expect(verifyClaims(header, envelope())).toBeUndefined()
})

test('claims with one changed character are refused', () => {
  const signed = signClaims(request, envelope())
  for (const at of [0, 10, signed.length - 2])
    expect(verifyClaims(`${signed.slice(0, at)}${signed[at] === 'A' ? 'B' : 'A'}${signed.slice(at + 1)}`, envelope())).toBeUndefined()
})

test('the same claims are taken once while they are fresh, and claims of the same request that are signed anew again', () => {
  const seen = createSeen(freshMs)
  const signed = signClaims(request, envelope({ now: seconds(10) }))
  expect(verifyClaims(signed, envelope({ seen }))).toEqual(request)
  for (const at of [0, 1, 12, 24]) expect(verifyClaims(signed, envelope({ seen, now: seconds(at) }))).toBeUndefined()
  expect(verifyClaims(signClaims(request, envelope({ now: seconds(10) })), envelope({ seen, now: seconds(24) }))).toEqual(request)
})

test('claims that are not ours are not remembered, and what is remembered is bounded', () => {
  const seen = createSeen(1000, 10)
  const isFirst = (name: string, at = 0) => seen.isFirst(name, seconds(at))
  verifyClaims(`${signClaims(request, envelope())}x`, envelope({ seen: { isFirst: () => expect.unreachable() } }))
  expect([isFirst('a'), isFirst('a'), isFirst('a', 0.9), isFirst('a', 1.5)]).toEqual([true, false, false, false])
  for (let at = 0; at < 20; at += 1) isFirst(`b${at}`, 1.5)
  expect([isFirst('a', 1.5), isFirst('b19', 1.5)]).toEqual([true, false])
})

test('while a key is replaced, both keys verify, and the first one signs', () => {
  const both = envelope({ keys: [next, ours] })
  expect(verifyClaims(signClaims(request, envelope()), both)).toEqual(request)
  expect(verifyClaims(signClaims(request, both), envelope({ keys: [next] }))).toEqual(request)
})

test('a key file contains one or two keys and nothing else', () => {
  const file = join(testConfig().DATA_DIR, 'orders.key')
  const read = (text: string) => {
    writeFileSync(file, text)
    return readKeys(file).length
  }
  expect([read(`${newKey()}\n`), read(`${newKey()}\n${newKey()}\n`)]).toEqual([1, 2])
  for (const wrong of ['', 'secret', newKey().slice(1), `${newKey()}\n${newKey()}\n${newKey()}`])
    expect(() => read(wrong)).toThrow('A key file')
})

function key() {
  return keyOf(newKey())
}

function envelope(changes: Changes = {}) {
  return {
    subgraph: 'orders',
    body: '{"query":"{ a }"}',
    keys: [ours] as Keys,
    now: clock(),
    ...changes,
  }
}

function seconds(count: number) {
  return new Date(clock().getTime() + count * 1000)
}
