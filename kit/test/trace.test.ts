import { expect, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { startRootSpan, startTracing, traced, traceOf } from '#kit/observe/trace.ts'

const id = '0123456789abcdef0123456789abcdef'

test('the request id that the reverse proxy sets is the trace id', () => {
  expect(traceOf(id).traceId).toBe(id)
  expect(traceOf(id).spanId).toMatch(/^[0-9a-f]{16}$/)
})

test.each(['req_01m82zc79m0000wm5x5pcswahj', '', '0'.repeat(32), id.toUpperCase()])(
  'any other request id (%s) has one derived trace id',
  (other) => {
    expect(traceOf(other)).toEqual(traceOf(other))
    expect(traceOf(other).traceId).toMatch(/^(?!0+$)[0-9a-f]{32}$/)
    expect(traceOf(other).traceId).not.toBe(traceOf(`${other}x`).traceId)
  },
)

test('without tracing the work is done and nothing else', async () => {
  const close = await startTracing(readConfig({}), 'test')
  const order: string[] = []
  startRootSpan(id, 'request').within(() => order.push('within'))
  expect(await traced({ name: 'work', requestId: id }, async () => order.push('work'))).toBe(2)
  await expect(traced({ name: 'work', requestId: id }, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await close()
})
