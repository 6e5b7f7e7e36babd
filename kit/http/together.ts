/** No answer waits longer for others, but for what runs already. */
const mostMs = 2

let waiting: (() => void)[] = []
let since = 0

/**
 * Resolves when the answers that were made in this turn of the event loop are sent, all of them together: each time that a sleeping client
 * or proxy on this machine is woken takes as long as a small answer, and one that is awake is not woken.
 */
export function sendTogether(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) begin()
    else if (performance.now() - since > mostMs) send()
  })
}

function begin(): void {
  since = performance.now()
  setImmediate(send)
}

function send(): void {
  const all = waiting
  waiting = []
  for (const resolve of all) resolve()
}
