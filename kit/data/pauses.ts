import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long a job goes on at a stretch, in ms. */
const stretchMs = 2

/**
 * Returns a function that a long job awaits between its parts, in the middle of its transaction too: where the job has gone on for too long,
 * a turn of the event loop passes. Requests come in meanwhile, and read what is committed; other writes wait for the transaction.
 */
export function pauses(): () => Promise<void> | undefined {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < stretchMs) return undefined
    return nextTurn().then(() => {
      begun = performance.now()
    })
  }
}
