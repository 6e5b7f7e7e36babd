import { expect, test } from 'vitest'
import { openLines } from '#tools/processes/lines.ts'

test('an entry of a log is shown as level, request, message and what went wrong', () => {
  const line = JSON.stringify({
    level: 'error',
    time: 'now',
    requestId: 'req_1',
    err: { message: 'No more disk', stack: 'at …' },
    msg: 'task failed',
  })
  expect(shown('orders', line)).toBe('orders           error  req_1  task failed  No more disk\n')
})

test('anything else is shown as it was said', () => {
  expect(shown('redis', '1:M * Ready')).toBe('redis            1:M * Ready\n')
  expect(shown('carts', '{"some":"JSON"}')).toBe('carts            {"some":"JSON"}\n')
})

test('services have colours of their own, on a terminal alone', () => {
  const texts: string[] = []
  const show = openLines((text) => texts.push(text), true)
  show('orders', 'x')
  show('carts', 'x')
  show('orders', 'x')
  const colours = texts.map((text) => text.split('m')[0])
  expect(colours[0]).toBe(colours[2])
  expect(colours[0]).not.toBe(colours[1])
})

function shown(name: string, line: string, coloured = false) {
  const texts: string[] = []
  openLines((text) => texts.push(text), coloured)(name, line)
  return texts.join('')
}
