import { expect, test } from 'vitest'
import { createBreaker } from '#router/sources/breaker.ts'

test('four failures in a row leave it closed, a success resets the count, and the fifth failure in a row opens it', () => {
  const breaker = open()
  breaker.fail(4)
  expect(breaker.isOpen()).toBe(false)
  breaker.answered()
  breaker.fail(4)
  expect(breaker.isOpen()).toBe(false)
  breaker.fail(1)
  expect(breaker.isOpen()).toBe(true)
})

test('an open breaker lets one request a second try, and the first success closes it', () => {
  const breaker = open()
  breaker.fail(5)
  breaker.pass(999)
  expect(breaker.isOpen()).toBe(true)
  breaker.pass(1)
  expect([breaker.isOpen(), breaker.isTrying(), breaker.isOpen()]).toEqual([false, true, true])
  breaker.fail(1)
  breaker.pass(1000)
  expect([breaker.isOpen(), breaker.isOpen()]).toEqual([false, true])
  breaker.answered()
  expect([breaker.isOpen(), breaker.isTrying()]).toEqual([false, false])
})

function open() {
  let now = 0
  const breaker = createBreaker({ now: () => now })
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) breaker.failed()
  }
  return { ...breaker, fail, pass: (ms: number) => (now += ms) }
}
