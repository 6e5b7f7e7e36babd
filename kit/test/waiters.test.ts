import { expect, test } from 'vitest'
import { Waiters } from '#kit/waiters.ts'

test('a waiter checks again when an event contains its id, and when all are woken', async () => {
  const waiters = new Waiters()
  const waiting = wait(waiters, 5000, 3)
  for (const wake of [() => waiters.wake({ orderId: 'ord_2' }), () => waiters.wake({ orderId: 'ord_1' }), () => waiters.wakeAll()]) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    wake()
  }
  expect((await waiting).ms).toBeLessThan(150)
})

test('a waiter checks once and does not wait while the stream is down', async () => {
  let up = false
  const waiters = new Waiters(() => up)
  expect((await wait(waiters, 1000)).checks).toBe(1)
  up = true
  const waiting = wait(waiters, 5000)
  await new Promise((resolve) => setTimeout(resolve, 5))
  up = false
  expect((await waiting).ms).toBeLessThan(1000)
})

/** How long a waiter waits, and how often it checks. */
async function wait(waiters: Waiters, ms: number, checksMax = 100) {
  const start = performance.now()
  let checks = 0
  await waiters.waitUntil('ord_1', async () => (++checks === checksMax ? true : undefined), ms)
  return { checks, ms: performance.now() - start }
}
