import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { headersOf, overHttp, requestOf } from '#lab/transport.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import type { Ask } from './shop.ts'

/** Starts a program of the repository as a process. */
export function startProgram(program: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'development', SEED: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const died = ended(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  return {
    /** Resolves with the signal or exit code that ended it. */
    died,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: (signal: NodeJS.Signals = 'SIGKILL') => child.kill(signal),
    output: () => output,
  }
}

/** Starts the shop as a process, as `npm start` does. */
export function startShop(settings: Record<string, string>) {
  return startProgram(nodeArgs(process.cwd(), 'app/start.ts'), settings)
}

/** Returns how to ask a shop over the network, by its port or its URL. Asking throws if the shop cannot be reached. */
export function askAt(shop: number | string): Ask {
  const send = overHttp(typeof shop === 'string' ? shop : `http://127.0.0.1:${shop}/graphql`, 10_000)
  return async (document, variables = {}, as = {}) => JSON.parse((await send(requestOf(document, variables), headersOf(as))).text)
}

/** Repeats an attempt until it succeeds, as a client with an idempotency key may. Throws the last error after `ms`. */
export async function persistently<T>(attempt: () => Promise<T>, ms = 120_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(50))
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
    }
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? String(code))))
}
