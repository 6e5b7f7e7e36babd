import type { Kill } from './schedule.ts'

/** A service that may be killed, and is started again by somebody else. */
export type Victim = { exited: Promise<string>; kill: (signal: 'SIGKILL') => unknown; ready: (ms?: number) => Promise<unknown> }

export type Killer = ReturnType<typeof openKiller>

const upWithinMs = 60_000

/** Carries out what was drawn, as the checkouts go on. A service that is not up yet is killed once it is. */
export function openKiller(kills: Kill[], victimOf: (service: string) => Victim) {
  const left = [...kills]
  const queues = new Map<string, Promise<void>>()
  const killed = new Map<string, number>()

  const killOnce = async (service: string): Promise<void> => {
    const victim = victimOf(service)
    const { exited } = victim
    victim.kill('SIGKILL')
    await exited
    killed.set(service, (killed.get(service) ?? 0) + 1)
    await victim.ready(upWithinMs)
  }
  const next = ({ service }: Kill) => {
    const queue = (queues.get(service) ?? Promise.resolve()).then(() => killOnce(service))
    queue.catch(() => {})
    queues.set(service, queue)
  }
  return {
    /** Kills what is due when so many checkouts have ended. */
    advance: (done: number): void => {
      while (left[0] && left[0].at <= done) next(left.shift() as Kill)
    },
    /** How often each service was killed so far. */
    killed: (): ReadonlyMap<string, number> => killed,
    /** Answers when everybody is up again. Throws where somebody does not come up. */
    settled: async (): Promise<void> => void (await Promise.all(queues.values())),
  }
}
