import { expect, test } from 'vitest'
import { AnswerStream } from '#router/live/answer-stream.ts'
import { complete, stateOf } from '#router/live/messages.ts'

test('a reader who takes nothing holds the newest state alone', async () => {
  const stream = new AnswerStream(undefined)
  for (let number = 1; number <= 10_000; number += 1) stream.offer(stateOf(`{"data":${number}}`))
  expect(stream.readableLength).toBeLessThan(100)
  stream.finish(complete)
  const text = await textOf(stream)
  expect(text.match(/^data: .*$/gm)).toEqual(['data: {"data":10000}'])
  expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true)
})

test('a state that comes back before it was taken is not sent twice', async () => {
  const stream = new AnswerStream(stateOf('1').id)
  for (const text of ['2', '1']) stream.offer(stateOf(text))
  stream.finish(Buffer.alloc(0))
  expect(await textOf(stream)).not.toContain('data')
})

test('a stream that is refused drops the state that waits, and takes no more', async () => {
  const stream = new AnswerStream(undefined)
  stream.offer(stateOf('1'))
  stream.finish(complete, true)
  stream.offer(stateOf('2'))
  expect(await textOf(stream)).not.toMatch(/^data: \d/m)
})

async function textOf(stream: AnswerStream): Promise<string> {
  return Buffer.concat(await stream.toArray()).toString()
}
