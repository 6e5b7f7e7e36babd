import type { Kill } from './schedule.ts'

/** A service that may be killed. Something else starts it again. */
type Victim = { exited: Promise<string>; kill: (signal: 'SIGKILL') => unknown; ready: (ms?: number) => Promise<unknown> }

const readyWithinMs = 60_000

/** Carries out a schedule of kills as the checkouts go on. A service that is not ready yet is killed once it is. */
export function createKiller(kills: Kill[], victimOf: (service: string) => Victim) {
  const left = [...kills]
  const queues = new Map<string, Promise<void>>()
  const killed = new Map<string, number>()

  const kill = async (service: string): Promise<void> => {
    const victim = victimOf(service)
    const { exited } = victim
    victim.kill('SIGKILL')
    await exited
    killed.set(service, (killed.get(service) ?? 0) + 1)
    await victim.ready(readyWithinMs)
  }
  const enqueue = ({ service }: Kill) => {
    const queue = (queues.get(service) ?? Promise.resolve()).then(() => kill(service))
    queue.catch(() => {})
    queues.set(service, queue)
  }
  return {
    /** How often each service was killed so far. */
    killed: killed as ReadonlyMap<string, number>,
    /** Kills what is due when so many checkouts have ended. */
    advance: (done: number): void => {
      while (left[0] && left[0].at <= done) enqueue(left.shift() as Kill)
    },
    /** Returns when every service is ready again. Throws where one is not in time. */
    settled: async (): Promise<void> => void (await Promise.all(queues.values())),
  }
}
