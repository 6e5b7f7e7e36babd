import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A core for what is measured, one for the load and everything else, and all that this process may use. */
type Cores = { measured: string; load: string; all: string }

/** Undefined where processes cannot be pinned: there is one core, or no taskset. */
export const cores = findCores()

/** The command line that runs `command` on the core of what is measured. */
export function onMeasuredCore(command: string[]): string[] {
  return cores ? ['taskset', '-c', cores.measured, ...command] : command
}

/** The command line that runs `command` on every core, as a shop runs that nobody measures. */
export function onEveryCore(command: string[]): string[] {
  return cores ? ['taskset', '-c', cores.all, ...command] : command
}

/** Moves this process, and what it starts from now on, to the core of the load. */
export function moveToLoadCore(): void {
  if (cores) spawnSync('taskset', ['-a', '-p', '-c', cores.load, String(process.pid)])
}

/** What the pinning is, in words. */
export function pinning(): string {
  return cores ? 'servers on one core, the load on another' : 'nothing is pinned: it takes two cores and taskset'
}

function findCores(): Cores | undefined {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const all = /^Cpus_allowed_list:\s*(.*)$/m.exec(status)?.[1] ?? ''
  const [measured, load] = listed(all)
  if (measured === undefined || load === undefined) return undefined
  return spawnSync('taskset', ['--version']).status === 0 ? { measured, load, all } : undefined
}

/** The cores of a list such as `0-3,6`. */
function listed(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 || 0 }, (_, at) => String(first + at))
  })
}
