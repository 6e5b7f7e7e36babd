import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sendTogether } from '#kit/http/together.ts'

test('the answers of one turn are sent one after the other at its end', async () => {
  const sent: number[] = []
  const answers = [1, 2, 3].map((one) => sendTogether().then(() => sent.push(one)))
  await Promise.resolve()
  expect(sent).toEqual([])
  await Promise.all(answers)
  expect(sent).toEqual([1, 2, 3])
})

test('an answer waits for no others that take long to make', async () => {
  const sent: string[] = []
  setImmediate(() => sent.push('next turn'))
  void sendTogether().then(() => sent.push('first'))
  for (const end = performance.now() + 5; performance.now() < end; );
  await sendTogether()
  expect(sent).toEqual(['first'])
  await nextTurn()
  expect(sent).toEqual(['first', 'next turn'])
})
