import { type Context, createContext, nobody, type SubgraphRuntime } from './context.ts'
import { newId } from './data/id.ts'

/** What a subgraph does by itself: every so many ms, and, where `afterCommit`, soon after each of its own commits. */
export type Tasks<R> = Record<string, { every: number; afterCommit?: boolean; run: (ctx: Context<R>) => Promise<void> }>

/** Runs `job`, which must not throw, once at a time; a call during a run makes it run once more. */
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

/** Starts a subgraph's tasks. A task that throws is logged and runs again at its time. */
export function startTasks<R>(runtime: SubgraphRuntime<R>, tasks: Tasks<R>) {
  const open = new Map(Object.entries(tasks).map(([name, task]) => [name, startTask(runtime, name, task)]))
  let closed = false
  const prompt = Object.keys(tasks).filter((name) => tasks[name]?.afterCommit)
  const wake = () => {
    if (!closed) for (const name of prompt) void open.get(name)?.start()
  }
  setImmediate(wake)
  return {
    wake,
    /** Runs a task now, and answers when it is done. */
    run: async (name: string) => open.get(name)?.start(),
    busy: () => [...open.values()].some((task) => task.busy()),
    close: async () => {
      closed = true
      for (const task of open.values()) task.stop()
      while ([...open.values()].some((task) => task.busy())) await new Promise((resolve) => setTimeout(resolve, 5))
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
