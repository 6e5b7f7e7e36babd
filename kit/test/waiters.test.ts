import { expect, test } from 'vitest'
import { createWaiters } from '#kit/waiters.ts'

test('a door looks again when an event names its id, or when everybody is woken', async () => {
  const waiters = createWaiters()
  const waiting = wait(waiters, 5000, 3)
  for (const wake of [() => waiters.wake({ orderId: 'ord_2' }), () => waiters.wake({ orderId: 'ord_1' }), waiters.wakeAll]) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    wake()
  }
  expect((await waiting).ms).toBeLessThan(150)
})

test('a door looks once and does not wait while it is known that nothing can be heard', async () => {
  let up = false
  const waiters = createWaiters(() => up)
  expect((await wait(waiters, 1000)).looks).toBe(1)
  up = true
  const waiting = wait(waiters, 5000)
  await new Promise((resolve) => setTimeout(resolve, 5))
  up = false
  expect((await waiting).ms).toBeLessThan(1000)
})

/** How long somebody waits, and how often he looks. */
async function wait({ waitUntil }: ReturnType<typeof createWaiters>, ms: number, looksMost = 100) {
  const start = performance.now()
  let looks = 0
  await waitUntil('ord_1', async () => (++looks === looksMost ? true : undefined), ms)
  return { looks, ms: performance.now() - start }
}
