import { join } from 'node:path'
import type { Connection, Traffic } from './connection.ts'
import type { Work } from './load.ts'
import type { ServerProgram } from './server.ts'

/** A bare Node server, which answers as many bytes as its path says. */
export const bare: ServerProgram = {
  name: 'bare Node',
  file: join(import.meta.dirname, 'bare-server.ts'),
  env: {},
  path: '/100',
  question: '{}',
}

/** As many requests as a unit of another server's work took, each of the same size with an answer of the same size. */
export function bareWork({ post }: Connection, { requests, sent, received }: Traffic, units: number): Work {
  const body = 'x'.repeat(Math.round(sent / requests))
  const path = `/${Math.round(received / requests)}`
  const each = Math.max(1, Math.round(requests / units))
  return async () => {
    for (let count = 0; count < each; count += 1) await post(body, {}, path)
  }
}
