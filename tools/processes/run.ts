import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentWith } from '#kit/config.ts'

/** A program that runs as one service: how it is started, and how it is seen that it is ready. */
export type Program = {
  name: string
  port: number
  url: string
  command: () => { file: string; args: string[]; env?: Record<string, string> }
  isReady: () => Promise<boolean>
}

/** A process, over all its runs: its port and address stay. */
export type Service = ReturnType<typeof openService>

type Options = { supervised: boolean; onLine: (name: string, line: string) => void }

/** How much of what a service has said is kept, in characters. */
const saidMost = 512 * 1024
/** A run that ends sooner than this makes the next start wait longer. */
const shortMs = 5000
const [pauseFirstMs, pauseMostMs] = [100, 5000]

const living = new Set<ChildProcess>()
process.once('exit', () => living.forEach((child) => signalAll(child, 'SIGKILL')))

/** The environment of a program; Debian keeps nginx where root alone looks for programs. */
export function environmentOf(settings: Record<string, string> = {}): Record<string, string | undefined> {
  const env = environmentWith(settings)
  return { ...env, PATH: `${env.PATH}:/usr/local/sbin:/usr/sbin` }
}

/** A program as a service that can be killed and started again. It does not run yet. */
export function openService(program: Program, { supervised, onLine }: Options) {
  const memory = openMemory()
  let child: ChildProcess | undefined
  let died: Promise<string> = Promise.resolve('not started')
  let [startedAt, pause] = [0, pauseFirstMs]
  const alive = () => child !== undefined && child.exitCode === null && child.signalCode === null && child.pid !== undefined
  const take = (line: string) => {
    memory.add(line)
    onLine(program.name, line)
  }
  const startAgain = async (how: string) => {
    if (!service.supervised) return
    pause = Date.now() - startedAt < shortMs ? Math.min(pause * 2, pauseMostMs) : pauseFirstMs
    take(`ended by ${how}; starts again in ${pause} ms`)
    await sleep(pause, undefined, { ref: false })
    if (service.supervised) await service.start()
  }
  const service = {
    name: program.name,
    port: program.port,
    url: program.url,
    /** Whether it is started again when it dies. */
    supervised,
    alive,
    get pid() {
      return alive() ? child?.pid : undefined
    },
    /** What ends the run that lives, or has ended the last one: a signal or an exit code. */
    get died() {
      return died
    },
    said: memory.said,
    /** Sends a signal. A process that is dead already stays so. */
    kill: (signal: NodeJS.Signals = 'SIGKILL'): void => {
      if (child && alive()) signalAll(child, signal)
    },
    /** Starts it where it does not run; answers when there is a process. */
    start: async (): Promise<void> => {
      if (alive()) return
      startedAt = Date.now()
      child = launch(program)
      died = endOf(child)
      eachLine(child, take)
      void died.then(startAgain)
    },
    /** Answers when it is ready. Throws with the end of what it said when it is not within `ms`. */
    ready: async (ms = 60_000): Promise<void> => {
      for (const end = Date.now() + ms; !(await program.isReady().catch(() => false)); await sleep(20))
        if (Date.now() > end) throw new Error(`${program.name} is not ready after ${ms} ms. It said:\n${memory.said().slice(-2000)}`)
    },
    /** Ends it by a signal, starts it again, and answers when it is ready. */
    restart: async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
      service.kill(signal)
      await died
      await service.start()
      await service.ready()
    },
    /** Ends it for good: gently, and by force when it still runs after `ms`. */
    end: async (signal: NodeJS.Signals, ms = 15_000): Promise<void> => {
      service.supervised = false
      const force = setTimeout(() => service.kill('SIGKILL'), ms)
      service.kill('SIGCONT')
      service.kill(signal)
      await died
      clearTimeout(force)
    },
  }
  return service
}

/** Sends a signal to a process and those that it has started itself. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** What a service has said, the last of it. */
function openMemory() {
  let said = ''
  return {
    add: (line: string) => {
      said += `${line}\n`
      if (said.length > 2 * saidMost) said = said.slice(-saidMost)
    },
    said: () => said,
  }
}

// a group of its own: Ctrl-C in a terminal reaches the one who started it alone, who then stops all in their order
function launch({ command }: Program): ChildProcess {
  const { file, args, env } = command()
  const child = spawn(file, args, { env: environmentOf(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  living.add(child)
  void endOf(child).then(() => living.delete(child))
  return child
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? String(code)))
  })
}

function eachLine({ stdout, stderr }: ChildProcess, take: (line: string) => void): void {
  for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', take)
}
