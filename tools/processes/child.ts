import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { environmentWith } from '#kit/config.ts'

/** A command line with its environment. */
export type Command = { file: string; args: string[]; env?: Record<string, string> }

const living = new Set<ChildProcess>()
process.once('exit', () => living.forEach((child) => signalGroup(child, 'SIGKILL')))

/** The environment of a program. Debian installs nginx where only root's PATH looks. */
export function environmentOf(settings: Record<string, string> = {}): Record<string, string | undefined> {
  const env = environmentWith(settings)
  return { ...env, PATH: `${env.PATH}:/usr/local/sbin:/usr/sbin` }
}

/**
 * Starts a process in a group of its own: Ctrl-C in a terminal reaches only this process, which stops the others in order.
 * It is killed when this process exits.
 */
export function launch({ file, args, env }: Command): ChildProcess {
  const child = spawn(file, args, { env: environmentOf(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  living.add(child)
  void exitOf(child).then(() => living.delete(child))
  return child
}

/** Resolves with what ends a process: a signal, an exit code, or the reason why it did not start. */
export function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? String(code)))
  })
}

/** Sends a signal to a process and to the processes that it has started. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Calls `take` with every line that a process prints. */
export function eachLine({ stdout, stderr }: ChildProcess, take: (line: string) => void): void {
  for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', take)
}
