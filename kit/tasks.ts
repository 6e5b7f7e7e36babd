import { type Context, createContext, nobody, type SubgraphRuntime } from './context.ts'
import { newId } from './data/id.ts'

/** A subgraph's background tasks: each runs every `every` ms, soon after a commit that made it due, and if `atStart` at start. */
export type Tasks<R> = Record<string, { every: number; atStart?: boolean; run: (ctx: Context<R>) => Promise<void> }>

/** Runs `job`, which must not throw, one at a time; a call during a run makes it run once more. */
export function oneAtATime(job: () => Promise<void>) {
  let running: Promise<void> | undefined
  let again = false
  const rounds = async () => {
    do {
      again = false
      await job()
    } while (again)
    running = undefined
  }
  return {
    start: (): Promise<void> => {
      again = running !== undefined
      running ??= rounds()
      return running
    },
    busy: () => running !== undefined,
  }
}

/** Starts a subgraph's tasks. A task that throws is logged and runs again at its next time. */
export function startTasks<R>(runtime: SubgraphRuntime<R>, tasks: Tasks<R>) {
  const started = new Map(Object.entries(tasks).map(([name, task]) => [name, startTask(runtime, name, task)]))
  const busy = () => [...started.values()].some((task) => task.busy())
  let isStopped = false
  const wake = (due: Iterable<string>) => {
    if (!isStopped) for (const name of due) void started.get(name)?.start()
  }
  setImmediate(() => wake(Object.keys(tasks).filter((name) => tasks[name]?.atStart)))
  return {
    /** Runs these tasks. Returns at once. */
    wake,
    names: [...started.keys()],
    /** Runs a task now; resolves when it is done. */
    run: async (name: string) => started.get(name)?.start(),
    busy,
    /** Stops all tasks; resolves when none is running. */
    stop: async () => {
      isStopped = true
      for (const task of started.values()) task.stop()
      while (busy()) await new Promise((resolve) => setTimeout(resolve, 5))
    },
  }
}

function startTask<R>(runtime: SubgraphRuntime<R>, name: string, { every, run }: Tasks<R>[string]) {
  const job = oneAtATime(async () => {
    const ctx = createContext(runtime, { caller: nobody, requestId: newId('req', runtime.clock()) })
    await run(ctx).catch((error) => runtime.log.error({ err: error, task: name }, 'task failed'))
  })
  const timer = setInterval(job.start, every)
  return { ...job, stop: () => clearInterval(timer) }
}
