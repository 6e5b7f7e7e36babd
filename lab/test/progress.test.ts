import { expect, test } from 'vitest'
import { createMeter, timingsOf } from '#lab/meter.ts'
import { inParallel, until } from '#lab/pool.ts'
import { barOf, lineOf, showProgress } from '#lab/progress.ts'

test('timings are of each operation, the most costly first', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  const requests = [{ operation: 'quick', ms: 50 }, ...hundred.map((ms) => ({ operation: 'slow', ms }))]
  expect(timingsOf(requests)).toEqual([
    { operation: 'slow', count: 100, p50: 50, p95: 95, share: 5050 / 5100 },
    { operation: 'quick', count: 1, p50: 50, p95: 50, share: 50 / 5100 },
  ])
})

test('failures are counted by operation and code, and by what came together', () => {
  const meter = createMeter()
  const record = (codes: string[]) => meter.record({ operation: 'Login', at: 0, ms: 1, codes, data: null, errors: [] })
  record(['RATE_LIMITED', 'RATE_LIMITED'])
  record(['RATE_LIMITED', 'UNAUTHENTICATED'])
  record([])
  expect([...meter.failuresByOperation()]).toEqual([
    ['Login RATE_LIMITED', 2],
    ['Login UNAUTHENTICATED', 1],
  ])
  expect([...meter.failures().keys()]).toEqual(['RATE_LIMITED', 'RATE_LIMITED+UNAUTHENTICATED'])
})

test('the outcome of a request is its first user error, or a status', () => {
  const meter = createMeter()
  const record = (data: Record<string, unknown>) => meter.record({ operation: 'Pay', at: 0, ms: 1, codes: [], data, errors: [] })
  record({ placeOrder: { order: { status: 'REJECTED' }, userErrors: [{ code: 'OUT_OF_STOCK' }] } })
  record({ initiatePayment: { payment: { status: 'CAPTURED' }, userErrors: [] } })
  record({ me: null })
  expect(meter.requests.map(({ outcome }) => outcome)).toEqual(['OUT_OF_STOCK', 'CAPTURED', 'OK'])
})

test('a bar and a line say how far it is', () => {
  expect(barOf(1, 4, 8)).toBe('██░░░░░░')
  expect(barOf(0, 0, 2)).toBe('░░')
  expect(lineOf('Trade', 30, 120, 10_000)).toBe('Trade: 30 of 120, 3.0 a second, 30 s to go')
  expect(lineOf('Trade', 120, 120, 40_000)).toBe('Trade: 120 of 120, 3.0 a second')
})

test('without a terminal there is a line every few seconds, and one at the end', () => {
  const lines: string[] = []
  let now = 0
  const progress = showProgress('Trade', 12, { write: (text: string) => lines.push(text) }, () => now)
  for (let step = 0; step < 12; step += 1) {
    now += 1000
    progress.step()
  }
  progress.end()
  expect(lines.map((line) => line.split(',')[0])).toEqual(['Trade: 5 of 12', 'Trade: 10 of 12', 'Trade: 12 of 12'])
})

test('a terminal gets one line, again and again', () => {
  const texts: string[] = []
  const progress = showProgress('Trade', 1, { isTTY: true, columns: 60, write: (text: string) => texts.push(text) }, () => 0)
  progress.step()
  progress.end()
  expect(texts.join('')).toMatch(/^\r.*█ Trade: 1 of 1.*\n$/)
})

test('no more than the given number at once, and all of them', async () => {
  const done: number[] = []
  let [running, most] = [0, 0]
  await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    done.push(item)
    running -= 1
  })
  expect([done.length, most]).toEqual([5, 2])
})

test('the first failure stops the rest', async () => {
  const started: number[] = []
  const fail = async (item: number) => {
    started.push(item)
    throw new Error(`failed at ${item}`)
  }
  await expect(inParallel([1, 2, 3, 4], 2, fail)).rejects.toThrow('failed at 1')
  expect(started).toEqual([1, 2])
})

test('something is looked for until it is there, or for too long', async () => {
  let looks = 0
  expect(await until('there', async () => (++looks === 3 ? 'found' : undefined))).toBe('found')
  await expect(until('never', async () => undefined, 30)).rejects.toThrow('in vain until never')
})
