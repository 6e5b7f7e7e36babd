import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What is followed: the subscription, the headers of who asks, and where the number is in a state. */
export type Followed = { query: string; headers?: Record<string, string>; numberIn: RegExp }

/** A state as a subscriber got it: its id, and its number. */
export type State = { id: string; number: number }

/** How long a subscriber waits before it asks again, with up to as much more. */
const pauseMs = 500

/** Follows something as a browser does: it asks again when the connection breaks off, and says which state it has. */
export class Subscriber {
  readonly states: State[] = []
  /** How often it has asked. */
  asked = 0
  readonly #url: string
  readonly #followed: Followed
  readonly #abort = new AbortController()

  constructor(url: string, followed: Followed) {
    this.#url = url
    this.#followed = followed
    void this.#run()
  }

  get newest(): number | undefined {
    return this.states.at(-1)?.number
  }

  close(): void {
    this.#abort.abort()
  }

  async #run(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      this.asked += 1
      await this.#readOnce().catch(() => {})
      await sleep(pauseMs + Math.random() * pauseMs)
    }
  }

  #readOnce(): Promise<void> {
    const { query, headers: own } = this.#followed
    const lastId = this.states.at(-1)?.id
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...own, ...(lastId && { 'last-event-id': lastId }) }
    return new Promise((resolve, reject) => {
      const asking = request(this.#url, { method: 'POST', headers, agent: false, signal: this.#abort.signal }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (more: string) => {
          text = this.#take(text + more)
        })
        response.once('close', resolve)
      })
      asking.once('error', reject).end(JSON.stringify({ query }))
    })
  }

  /** Notes the whole events of a text, and returns what is left of it. */
  #take(text: string): string {
    const parts = text.split('\n\n')
    for (const part of parts.slice(0, -1)) {
      const [, id = '', state = ''] = /^id: (.*)\nevent: next\ndata: (.*)/.exec(part) ?? []
      const [, number] = this.#followed.numberIn.exec(state) ?? []
      if (number) this.states.push({ id, number: Number(number) })
    }
    return parts.at(-1) ?? ''
  }
}
