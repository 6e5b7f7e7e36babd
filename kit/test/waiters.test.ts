import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Wait, Waiters } from '#kit/waiters.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

test('a waiter checks again when an event contains its id, and when all are woken', async () => {
  const waiters = new Waiters()
  const { checks } = await wait(waiters)
  waiters.wake({ orderId: 'ord_2' })
  expect(await checks()).toBe(1)
  waiters.wake({ orderId: 'ord_1' })
  expect(await checks()).toBe(2)
  waiters.wakeAll()
  expect(await checks()).toBe(3)
})

test('a waiter that nothing wakes checks every 200 ms, and ends after its time', async () => {
  const { checks, ended } = await wait(new Waiters(), 1000)
  expect(await checks(400)).toBe(3)
  await checks(600)
  expect(await ended).toBeUndefined()
})

test('only the events that are named wake a waiter', async () => {
  const waiters = new Waiters()
  const { checks } = await wait(waiters, 5000, { on: ['order.paid'] })
  waiters.wake({ type: 'order.placed', orderId: 'ord_1' })
  expect(await checks()).toBe(1)
  waiters.wake({ type: 'order.paid', orderId: 'ord_1' })
  expect(await checks()).toBe(2)
  waiters.wakeAll()
  expect(await checks()).toBe(3)
})

test('a waiter that has looked checks when it is woken, or after 200 ms', async () => {
  const waiters = new Waiters()
  const { checks } = await wait(waiters, 5000, { hasLooked: true })
  expect(await checks()).toBe(0)
  waiters.wake({ orderId: 'ord_1' })
  expect(await checks()).toBe(1)
  expect(await checks(200)).toBe(2)
})

test('a waiter checks once and does not wait while the stream is down', async () => {
  let up = false
  const waiters = new Waiters(() => up)
  const first = await wait(waiters)
  expect([await first.ended, await first.checks()]).toEqual([undefined, 1])
  up = true
  const second = await wait(waiters)
  up = false
  expect(await second.checks(200)).toBe(2)
  expect(await second.ended).toBeUndefined()
})

/** Waits in vain about ord_1. `checks` returns how often the waiter has checked after further `ms`. */
async function wait(waiters: Waiters, ms = 5000, how: Wait = {}) {
  let count = 0
  const check = async () => {
    count += 1
    return undefined
  }
  const ended = waiters.waitUntil('ord_1', check, { ms, ...how })
  const checks = async (ms = 0) => {
    await vi.advanceTimersByTimeAsync(ms)
    return count
  }
  await checks()
  return { checks, ended }
}
