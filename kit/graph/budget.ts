import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GraphQLError } from 'graphql'
import type { Config } from '#kit/config.ts'
import { requestError } from '#kit/errors.ts'

/** Staff who compare the books read whole months at once. */
const staffFactor = 20
/** How many of the largest answers a process makes at one time. */
const answersAtOnce = 20
/** What a value takes beside its name and its text: quotes, a colon, a comma, a number. */
const bytesOfValue = 8
/** What an error takes. */
const bytesOfError = 200
/** The clock and the limits are looked at once for so many values. */
const valuesBetweenLooks = 64
/** After so long others go first, as all share one thread. */
const maxTurnMs = 5
/** The parts of an answer that is larger, or may become so, take turns. Loads of different turns are not batched, so a page is made at once. */
const valuesAtOnce = 5000
const shortText = 64

/** The values of all answers that this process is making. */
let valuesInProcess = 0

/**
 * What the answer of one operation may still come to: values, bytes and time. Whatever makes a part of the answer spends of it first.
 * Once it is spent, every further part fails with the same error: the answer stops there. `close` gives back what the process keeps.
 */
export class Budget {
  values = 0
  bytes = 0
  /** Why the answer was stopped. */
  fault: GraphQLError | undefined
  readonly maxValues: number
  readonly #maxBytes: number
  readonly #maxOfOthers: number
  readonly #deadline: number
  /** With how many values the limits are looked at next: looking costs more than counting. */
  #nextLook = 0
  #expected = 0
  #lastPart: Promise<unknown> | undefined
  #turnEnds = performance.now() + maxTurnMs
  #inProcess = 0
  #closed = false

  constructor(config: Config, { permissions }: { permissions: readonly string[] }, deadline = Number.POSITIVE_INFINITY) {
    const factor = permissions.includes('STATS_READ') ? staffFactor : 1
    const values = config.ANSWER_VALUES || Number.POSITIVE_INFINITY
    this.maxValues = factor * values
    this.#maxOfOthers = answersAtOnce * values
    this.#maxBytes = factor * (config.ANSWER_BYTES || Number.POSITIVE_INFINITY)
    this.#deadline = deadline
  }

  /** Counts one value by its name in the answer. Throws once the answer is too large, or too late. */
  spendValue(name: string): void {
    this.spend(1, bytesOfValue + name.length)
  }

  /** Counts what a field came to, where its value is there at once. */
  spendResult(value: unknown): void {
    if (typeof value === 'string') this.spend(0, bytesOf(value))
    else if (Array.isArray(value)) this.spend(value.length, 0)
  }

  /** Counts an answer that was made elsewhere. */
  spendAnswer(data: unknown): void {
    if (typeof data === 'string') this.spend(0, bytesOf(data))
    else if (Array.isArray(data)) for (const item of data) this.spendAnswer(item)
    else if (typeof data === 'object' && data !== null)
      for (const name in data) {
        this.spend(1, bytesOfValue + name.length)
        this.spendAnswer(data[name as keyof typeof data])
      }
  }

  /** Why an answer of so many bytes is refused; undefined if it is not. What stands at several places of it was counted once. */
  excess(bytes: number): GraphQLError | undefined {
    return bytes > this.#maxBytes ? tooLarge() : undefined
  }

  spendError(): void {
    this.spend(1, bytesOfError)
  }

  spend(values: number, bytes: number): void {
    this.values += values
    this.bytes += bytes
    if (this.values >= this.#nextLook || this.bytes > this.#maxBytes) this.look()
  }

  /** Throws if the answer is too large or too late, or the process makes too many of them. */
  look(): void {
    if (this.fault) throw this.fault
    if (this.#closed) this.#stop(tooLate())
    valuesInProcess += this.values - this.#inProcess
    this.#inProcess = this.values
    this.#nextLook = Math.min(this.values + valuesBetweenLooks, this.maxValues + 1)
    if (this.values > this.maxValues || this.bytes > this.#maxBytes) this.#stop(tooLarge())
    if (valuesInProcess - this.values >= this.#maxOfOthers) this.#stop(tooBusy())
    if (Date.now() > this.#deadline) this.#stop(tooLate())
  }

  /** Notes how many values the answer, or a part of it, may have by the estimate. */
  expect(values: number): void {
    this.#expected = Math.max(this.#expected, values)
  }

  /** Whether the parts of the answer take turns. */
  get isLarge(): boolean {
    return this.#expected > valuesAtOnce || this.values > valuesAtOnce
  }

  /** Lets others go first, if this answer has kept the thread for long. The parts of a large one go in the order in which they call this. */
  takeTurn(): Promise<unknown> | undefined {
    this.#lastPart = this.isLarge ? this.#partAfter(this.#lastPart) : this.#letOthersGo()
    return this.#lastPart
  }

  /** Ends the count: the answer is made, or nobody waits for it. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#nextLook = 0
    valuesInProcess -= this.#inProcess
  }

  async #partAfter(last: Promise<unknown> | undefined): Promise<void> {
    await last
    await this.#letOthersGo()
  }

  #letOthersGo(): Promise<unknown> | undefined {
    if (performance.now() < this.#turnEnds) return undefined
    return nextTurn().then(() => {
      this.#turnEnds = performance.now() + maxTurnMs
    })
  }

  /** Makes every further part fail, and throws. */
  #stop(fault: GraphQLError): never {
    this.#nextLook = 0
    // graphql-js takes an error with a path as it is, so that thousands of fields that fail cost nothing
    this.fault = Object.assign(fault, { path: [] })
    throw fault
  }
}

/** The bytes of a text in JSON. Of a short one, what is escaped makes no difference. */
function bytesOf(text: string): number {
  return text.length < shortText ? text.length : JSON.stringify(text).length - 2
}

function tooLarge() {
  return requestError('QUERY_TOO_COMPLEX', 'The answer is too large, so it was stopped. Ask for shorter pages or fewer fields.')
}

function tooLate() {
  return requestError('SERVICE_UNAVAILABLE', 'The operation took too long. Try again in a moment.')
}

function tooBusy() {
  return requestError('SERVICE_UNAVAILABLE', 'Too many large answers are being made. Try again in a moment.')
}
