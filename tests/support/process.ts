import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { headersOf, overHttp, requestOf } from '#lab/transport.ts'
import type { Ask } from './shop.ts'

/** A program of ours as a process of its own. */
export function startProgram(program: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'development', SEED: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const died = ended(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk
    })
  return {
    /** Resolves with the signal or exit code that ended it. */
    died,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: (signal: NodeJS.Signals = 'SIGKILL') => child.kill(signal),
    said: () => said,
  }
}

/** The shop as a process of its own, as `npm start` runs it. */
export function startShop(settings: Record<string, string>) {
  return startProgram(['app/start.ts'], settings)
}

/** Asks a shop over the network, by its port or its graph's address. Throws when it cannot be reached. */
export function askAt(shop: number | string): Ask {
  const send = overHttp(typeof shop === 'string' ? shop : `http://127.0.0.1:${shop}/graphql`, 10_000)
  return async (document, variables = {}, as = {}) => JSON.parse((await send(requestOf(document, variables), headersOf(as))).text)
}

/** Does it again and again until it succeeds, as a client with an idempotency key may. */
export async function persistently<T>(attempt: () => Promise<T>, ms = 120_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(20))
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
    }
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? String(code))))
}
