import type { Dispatcher } from 'undici'

type Controller = Dispatcher.DispatchController
type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2]

/** What is sent to a server, and how long the answer may take. */
export type PostRequest = { path: string; headers: Record<string, string>; body: Buffer; ms: number }

/** What a server has answered. */
export type PostAnswer = { status: number; headers: Headers; text: string }

/** Posts a body and reads the answer as text, without the stream and the signal of undici's `request`. Throws a TimeoutError when the time is over. */
export function post(dispatcher: Dispatcher, { path, headers, body, ms }: PostRequest): Promise<PostAnswer> {
  const answering = new Answering(ms)
  dispatcher.dispatch({ method: 'POST', path, headers, body }, answering)
  return answering.answer.promise
}

class Answering implements Dispatcher.DispatchHandler {
  readonly answer = Promise.withResolvers<PostAnswer>()
  readonly #timer: NodeJS.Timeout
  #controller: Controller | undefined
  #late: Error | undefined
  #head: Omit<PostAnswer, 'text'> = { status: 0, headers: {} }
  #parts: Buffer[] = []

  constructor(ms: number) {
    this.#timer = setTimeout(() => {
      this.#late = new DOMException('The answer did not come in time.', 'TimeoutError')
      this.answer.reject(this.#late)
      this.#controller?.abort(this.#late)
    }, ms)
  }
  onRequestStart(controller: Controller): void {
    this.#controller = controller
    // it has waited for a connection until now
    if (this.#late) controller.abort(this.#late)
  }
  onResponseStart(_: Controller, status: number, headers: Headers): void {
    this.#head = { status, headers }
  }
  onResponseData(_: Controller, part: Buffer): void {
    this.#parts.push(part)
  }
  onResponseEnd(): void {
    clearTimeout(this.#timer)
    const [first] = this.#parts
    const body = first && this.#parts.length === 1 ? first : Buffer.concat(this.#parts)
    this.answer.resolve({ ...this.#head, text: body.toString() })
  }
  onResponseError(_: Controller, error: Error): void {
    clearTimeout(this.#timer)
    this.answer.reject(error)
  }
}
