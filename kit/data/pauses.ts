import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long a job goes on at a stretch, in ms. */
const stretchMs = 1
/** A turn of the event loop that took no longer had nothing to do. */
const idleMs = 0.2

/**
 * Returns a function that a long job awaits between its parts, in the middle of its transaction too: where the job has gone on for too long,
 * a turn of the event loop passes. Requests come in meanwhile, and read what is committed; other writes wait for the transaction. A job for
 * which nobody waits lets turns pass for up to `waitMs` until one has nothing to do, since a request takes several.
 */
export function pauses(waitMs = 0): () => Promise<void> | undefined {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < stretchMs) return undefined
    return letOthersRun(waitMs).then(() => {
      begun = performance.now()
    })
  }
}

async function letOthersRun(waitMs: number): Promise<void> {
  const end = performance.now() + waitMs
  for (let turn = 0, now = performance.now(); turn === 0 || (now - turn > idleMs && now < end); now = performance.now()) {
    turn = now
    await nextTurn()
  }
}
