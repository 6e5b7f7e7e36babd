import { availableParallelism } from 'node:os'
import { requestError } from '#kit/errors.ts'

/** Whose turn it is: on a device that the account knows or not, and from which network. Without a network no share applies. */
export type Turn = { isKnown: boolean; network?: string | undefined }

type Waiting = Turn & { go: () => void }

// argon2 runs on Node's thread pool; more at once than there are cores only makes each one slower. kit/config.ts gives the pool one thread more
const atOnce = Math.min(2, availableParallelism())
/** The longest queue, of known devices and of others each. Further requests are refused, so that those in the queue are served in time. */
const waitingMost = 64
/** How many of one network may wait. */
const shareMost = 8

const queues = { known: [] as Waiting[], others: [] as Waiting[] }
let running = 0

/** Runs a job in its turn, known devices first. Throws RATE_LIMITED where its queue is full, or its network has its share of it. */
export async function inTurn<T>(job: () => Promise<T>, turn: Turn): Promise<T> {
  const queue = turn.isKnown ? queues.known : queues.others
  if (queue.length >= waitingMost || isShareTaken(queue, turn))
    throw requestError('RATE_LIMITED', 'Too many people are signing in. Try again in a moment.', { retryAfterMs: 1000 })
  if (running < atOnce) running += 1
  else await new Promise<void>((go) => queue.push({ ...turn, go }))
  return job().finally(leave)
}

function isShareTaken(queue: Waiting[], { network }: Turn): boolean {
  return network !== undefined && queue.filter((waiting) => waiting.network === network).length >= shareMost
}

// the place goes straight to the next in the queue, so that no newcomer takes it
function leave(): void {
  const next = queues.known.shift() ?? queues.others.shift()
  if (next) next.go()
  else running -= 1
}
