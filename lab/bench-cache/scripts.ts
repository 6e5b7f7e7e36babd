import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const running: ChildProcess[] = []

/** Starts a script of this repository. Returns the first line that it prints. */
export async function startScript(script: string, arg: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), arg], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error(`${script} did not start.`)
}

/** Ends every script that runs. */
export async function stopScripts(): Promise<void> {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
