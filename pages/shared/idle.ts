/** Calls `act` when the browser has nothing else to do. */
export function whenIdle(act: () => void): void {
  // not every browser has such a call
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else setTimeout(act, 200)
}
