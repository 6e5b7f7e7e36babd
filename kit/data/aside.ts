import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Read, ReadAnswer, ReadRequest } from './reading-thread.ts'

type Waiting = { resolve: (rows: unknown[]) => void; reject: (error: unknown) => void }

/** How long the thread waits for another read before it ends: it takes memory. */
const idleMs = 60_000

// the file has the ending of this one, in the sources and in the bundle
const program = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url)

let thread: ReturnType<typeof startThread> | undefined

/** Reads rows in a thread of its own, one read after the other, so that a long one does not hold up the process. */
export function readAside(read: Read): Promise<unknown[]> {
  thread ??= startThread()
  return thread.read(read)
}

/** Ends the thread, if there is one. Reads that are under way fail at once. */
export function endReading(): void {
  thread?.end()
}

function startThread() {
  const worker = new Worker(program)
  const waiting = new Map<number, Waiting>()
  let last = 0
  const idle = setTimeout(() => (waiting.size === 0 ? end() : idle.refresh()), idleMs)
  const fail = (error: unknown) => {
    if (thread?.worker === worker) thread = undefined
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const end = () => {
    fail(new Error('The thread for long reads has ended.'))
    // it ends after the statement that it runs
    void worker.terminate()
  }
  idle.unref()
  worker.unref()
  worker.on('message', (answer: ReadAnswer) => settle(waiting, answer))
  worker.on('error', fail)
  worker.on('exit', end)
  return {
    worker,
    read: (read: Read): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        idle.refresh()
        worker.postMessage({ id: last, ...read } satisfies ReadRequest)
      }),
    end,
  }
}

function settle(waiting: Map<number, Waiting>, answer: ReadAnswer): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) one?.reject(answer.error)
  else one?.resolve(answer.rows)
}
