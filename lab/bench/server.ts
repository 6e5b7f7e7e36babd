import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { UsageError } from '#app/command.ts'
import { sumOf } from '#schema/money.ts'
import { freePort } from '#tools/processes/ports.ts'
import { ServiceProcess } from '#tools/processes/service-process.ts'
import { onMeasuredCore } from './cores.ts'

/**
 * A program that answers GraphQL or any other JSON: the file that Node runs, with flags, and a request whose answer shows that it is ready.
 * One that runs as several `processes` on one port (SHARES_PORT) says `listening` itself: any of them may answer.
 */
export type ServerProgram = {
  name: string
  flags?: string[]
  file: string
  env: Record<string, string>
  path: string
  question: string
  processes?: number
}

/** A server, by default on the core of what is measured. `start` is from the beginning of its process to its first answer. */
export type Server = {
  name: string
  url: string
  start: { wallMs: number; cpuMs: number }
  /** Its processor time so far, user and system, in ms. */
  cpuMs: () => number
  /** The same of each of its processes. */
  cpuOfEach: () => number[]
  residentBytes: () => number
  stop: () => Promise<void>
}

/** Where a process listens, and how its command line is pinned. */
type Place = { port: number; on: typeof onMeasuredCore }

/** A tick of the kernel's clock. */
const tickMs = 10

/** Starts a server, and waits for its first answer. */
export async function startServer(program: ServerProgram, on = onMeasuredCore): Promise<Server> {
  if (!existsSync('/proc/self/stat')) throw new UsageError('It needs Linux: processor time is read from /proc.')
  const port = await freePort()
  const begun = performance.now()
  const services: ServiceProcess[] = []
  for (let at = 0; at < (program.processes ?? 1); at += 1) services.push(await startProcess(program, { port, on }))
  const [wallMs, pids] = [performance.now() - begun, services.map(({ pid }) => pid)]
  const clocks = pids.map(createClock)
  const cpuOfEach = () => clocks.map((clock) => clock())
  const cpuMs = () => sumOf(cpuOfEach())
  return {
    name: program.name,
    url: urlOf(program, port),
    start: { wallMs, cpuMs: cpuMs() },
    cpuMs,
    cpuOfEach,
    residentBytes: () => sumOf(pids.map(residentBytesOf)),
    stop: async () => void (await Promise.all(services.map((service) => service.end('SIGTERM')))),
  }
}

async function startProcess(program: ServerProgram, { port, on }: Place): Promise<ServiceProcess> {
  const { name, flags = [], file, env, question, processes = 1 } = program
  const [command = '', ...args] = on([process.execPath, ...flags, file])
  const [url, shared] = [urlOf(program, port), processes > 1]
  const settings = { ...env, PORT: String(port), ...(shared && { SHARES_PORT: '1' }) }
  const isReady = async () => (!shared || service.output.includes('listening')) && (await answers(url, question))
  const service: ServiceProcess = new ServiceProcess(
    { name, port, url, command: () => ({ file: command, args, env: settings }), isReady },
    { supervised: false, onLine: () => {} },
  )
  service.start()
  await service.ready(120_000)
  return service
}

function urlOf({ path }: ServerProgram, port: number): string {
  return `http://127.0.0.1:${port}${path}`
}

async function answers(url: string, body: string): Promise<boolean> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return response.ok && !(await response.text()).includes('"errors"')
}

/**
 * Reads the processor time of a process: the kernel counts that of each living thread in ns, and that of all threads, ended ones too, in
 * ticks. Both are at most what it was.
 */
function createClock(pid: number | undefined): () => number {
  const threads = new Map<string, number>()
  return () => {
    for (const thread of readdirSync(`/proc/${pid}/task`))
      threads.set(thread, threadMs(`/proc/${pid}/task/${thread}`) ?? threads.get(thread) ?? 0)
    return Math.max(sumOf([...threads.values()]), ticksMs(pid))
  }
}

function threadMs(folder: string): number | undefined {
  try {
    return Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    // it has just ended
    return undefined
  }
}

function ticksMs(pid: number | undefined): number {
  // the name of the program may have spaces; user and system time are the 14th and 15th fields
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

function residentBytesOf(pid: number | undefined): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}
