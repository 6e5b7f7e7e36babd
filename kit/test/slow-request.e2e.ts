import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createHttpServer } from '#kit/http/http.ts'
import { createLog } from '#kit/observe/log.ts'
import { testConfig } from './testing.ts'

test.concurrent.for([
  'POST /session HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n',
  'POST /session HTTP/1.1\r\nhost: a',
])('a request that trickles in is refused within two minutes: %j', async (head, { onTestFinished }) => {
  const app = createHttpServer({ log: createLog(testConfig(), 'test'), bodyLimit: 10_000 })
  app.post('/session', async ({ body }) => body)
  await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(head)
  const trickle = setInterval(() => socket.write('x'), 2000)
  const start = performance.now()
  const [answer] = await once(socket, 'data')
  clearInterval(trickle)
  expect([String(answer).slice(0, 12), performance.now() - start < 120_000]).toEqual(['HTTP/1.1 400', true])
  socket.destroy()
})
