import { expect, test } from 'vitest'
import { createLinePrinter } from '#tools/processes/log-lines.ts'

test('an entry of a log is printed as level, request, message and error', () => {
  const line = JSON.stringify({
    level: 'error',
    time: 'now',
    requestId: 'req_1',
    err: { message: 'No more disk', stack: 'at …' },
    msg: 'task failed',
  })
  expect(printed('orders', line)).toBe('orders           error  req_1  task failed  No more disk\n')
})

test('any other line is printed as it is', () => {
  expect(printed('redis', '1:M * Ready')).toBe('redis            1:M * Ready\n')
  expect(printed('carts', '{"some":"JSON"}')).toBe('carts            {"some":"JSON"}\n')
})

test('each service has its own colour, on a terminal only', () => {
  const texts: string[] = []
  const show = createLinePrinter((text) => texts.push(text), true)
  show('orders', 'x')
  show('carts', 'x')
  show('orders', 'x')
  const colours = texts.map((text) => text.split('m')[0])
  expect(colours[0]).toBe(colours[2])
  expect(colours[0]).not.toBe(colours[1])
})

function printed(name: string, line: string, coloured = false) {
  const texts: string[] = []
  createLinePrinter((text) => texts.push(text), coloured)(name, line)
  return texts.join('')
}
