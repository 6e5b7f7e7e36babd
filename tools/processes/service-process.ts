import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Command, eachLine, exitOf, launch, signalGroup } from './child.ts'

/** A program that runs as one service: how it is started, and how it is checked that it is ready. */
export type Program = {
  name: string
  port: number
  url: string
  command: () => Command
  isReady: () => Promise<boolean>
}

type Options = { supervised: boolean; onLine: (name: string, line: string) => void }

/** How many characters of its output are kept. */
const outputMax = 512 * 1024
/** A run that ends sooner than this doubles the pause before the next start. */
const shortMs = 5000
const [minPauseMs, maxPauseMs] = [100, 5000]

/** A service that can be killed and started again, on the same port. It does not run until `start`. */
export class ServiceProcess {
  readonly name: string
  readonly port: number
  readonly url: string
  /** Whether it is started again when it exits. */
  supervised: boolean
  /** Resolves with what ends the current run, or has ended the last one: a signal or an exit code. */
  exited: Promise<string> = Promise.resolve('not started')
  #child: ChildProcess | undefined
  #output = ''
  #startedAt = 0
  #pauseMs = minPauseMs
  readonly #program: Program
  readonly #onLine: Options['onLine']

  constructor(program: Program, { supervised, onLine }: Options) {
    this.name = program.name
    this.port = program.port
    this.url = program.url
    this.supervised = supervised
    this.#program = program
    this.#onLine = onLine
  }

  get isAlive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null && this.#child.pid !== undefined
  }

  get pid(): number | undefined {
    return this.isAlive ? this.#child?.pid : undefined
  }

  /** Its output in all its runs, the end of it. */
  get output(): string {
    return this.#output
  }

  /** Sends a signal, if it runs. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (this.#child && this.isAlive) signalGroup(this.#child, signal)
  }

  /** Starts it, unless it runs. */
  start(): void {
    if (this.isAlive) return
    this.#startedAt = Date.now()
    this.#child = launch(this.#program.command())
    this.exited = exitOf(this.#child)
    eachLine(this.#child, (line) => this.#print(line))
    void this.exited.then((how) => this.#startAgain(how))
  }

  /** Waits until it is ready. Throws with the end of its output if that takes longer than `ms`. */
  async ready(ms = 60_000): Promise<void> {
    for (const end = Date.now() + ms; !(await this.#program.isReady().catch(() => false)); await sleep(20))
      if (Date.now() > end) throw new Error(`${this.name} is not ready after ${ms} ms. Its output:\n${this.output.slice(-2000)}`)
  }

  /** Ends it with a signal, starts it again, and waits until it is ready. */
  async restart(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.kill(signal)
    await this.exited
    this.start()
    await this.ready()
  }

  /** Ends it and does not start it again. It is killed if it still runs after `ms`. */
  async end(signal: NodeJS.Signals, ms = 15_000): Promise<void> {
    this.supervised = false
    const force = setTimeout(() => this.kill('SIGKILL'), ms)
    this.kill('SIGCONT')
    this.kill(signal)
    await this.exited
    clearTimeout(force)
  }

  #print(line: string): void {
    this.#output += `${line}\n`
    if (this.#output.length > 2 * outputMax) this.#output = this.#output.slice(-outputMax)
    this.#onLine(this.name, line)
  }

  async #startAgain(how: string): Promise<void> {
    if (!this.supervised) return
    this.#pauseMs = Date.now() - this.#startedAt < shortMs ? Math.min(this.#pauseMs * 2, maxPauseMs) : minPauseMs
    this.#print(`ended by ${how}; starts again in ${this.#pauseMs} ms`)
    await sleep(this.#pauseMs, undefined, { ref: false })
    if (this.supervised) this.start()
  }
}
