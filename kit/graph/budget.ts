import type { GraphQLError, GraphQLResolveInfo } from 'graphql'
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
/** The clock is read once for so many values. */
const valuesBetweenLooks = 64

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
  readonly #deadline: number
  #closed = false

  constructor(config: Config, { permissions }: { permissions: readonly string[] }, deadline = Number.POSITIVE_INFINITY) {
    const factor = permissions.includes('STATS_READ') ? staffFactor : 1
    this.maxValues = factor * (config.ANSWER_VALUES || Number.POSITIVE_INFINITY)
    this.#maxBytes = factor * (config.ANSWER_BYTES || Number.POSITIVE_INFINITY)
    this.#deadline = deadline
  }

  /** Counts one value. Throws once the answer is too large, or too late. */
  spendValue({ path }: GraphQLResolveInfo): void {
    this.spend(1, bytesOfValue + String(path.key).length)
    if (this.values % valuesBetweenLooks === 0) this.checkTime()
  }

  /** Counts what a field came to, where its value is there at once. */
  spendResult(value: unknown): void {
    if (typeof value === 'string') this.spend(0, value.length)
    else if (Array.isArray(value)) this.spend(value.length, 0)
  }

  /** Counts an answer that was made elsewhere. */
  spendAnswer(data: unknown): void {
    if (typeof data === 'string') this.spend(0, data.length)
    else if (Array.isArray(data)) for (const item of data) this.spendAnswer(item)
    else if (typeof data === 'object' && data !== null)
      for (const [name, value] of Object.entries(data)) {
        this.spend(1, bytesOfValue + name.length)
        this.spendAnswer(value)
      }
  }

  spendError(): void {
    this.spend(1, bytesOfError)
  }

  spend(values: number, bytes: number): void {
    if (this.fault) throw this.fault
    this.values += values
    this.bytes += bytes
    valuesInProcess += values
    if (this.values > this.maxValues || this.bytes > this.#maxBytes) this.stop(tooLarge())
    if (valuesInProcess > answersAtOnce * this.maxValues) this.stop(tooBusy())
  }

  /** Throws if the time is over. */
  checkTime(): void {
    if (this.fault) throw this.fault
    if (Date.now() > this.#deadline) this.stop(tooLate())
  }

  /** Makes every further part fail, and throws. */
  stop(fault: GraphQLError): never {
    // graphql-js takes an error with a path as it is, so that thousands of fields that fail cost nothing
    this.fault = Object.assign(fault, { path: [] })
    throw fault
  }

  /** Ends the count: the answer is made, or nobody waits for it. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    valuesInProcess -= this.values
    this.fault ??= tooLate()
  }
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
