import { atScrape, counter, gauge } from '#kit/observe/metrics.ts'
import { isMachine } from '#schema/api-key.ts'
import type { AnswerStream } from './answer-stream.ts'

/** Whose stream it is. `check` returns how it ends where its caller's token is not accepted any more; it is called every `checkMs` too. */
export type Holder = {
  owner: string | undefined
  network: string
  checkMs: number
  check: () => Promise<Buffer | undefined>
}

/** The most streams, in all, of one owner and from one network; 0: no limit. */
type Most = { all: number; byOwner: number; byNetwork: number }

const open = gauge('bazaar_router_live_streams', 'Open streams of subscriptions.')
const ended = counter(
  'bazaar_router_live_ended_total',
  'Streams of subscriptions that have ended, by why: a refused token, or any other reason.',
  ['reason'],
)

/** Shorter than what proxies wait for. */
const beatMs = 15_000

/** The open streams: how many there are of whom, that they live, and that their callers may still have them. */
export class OpenStreams {
  readonly #most: Most
  readonly #streams = new Map<AnswerStream, Holder>()
  readonly #counts = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  readonly #unwatch: () => void
  #isClosed = false

  /** `onBeat` is called at each heartbeat. */
  constructor(most: Most, onBeat: () => void) {
    this.#most = most
    this.#timer = setInterval(() => {
      this.#beat()
      onBeat()
    }, beatMs)
    this.#timer.unref()
    this.#unwatch = atScrape(async () => open.set(this.#streams.size))
  }

  get size(): number {
    return this.#streams.size
  }

  /** Whether one more stream is one too many: for everybody, or for its owner or network. */
  excess({ owner, network }: Holder): 'everybody' | 'one' | undefined {
    const { all, byOwner, byNetwork } = this.#most
    if (this.#isClosed || isOver(this.size, all)) return 'everybody'
    const isOne = (owner && isOver(this.#counts.get(owner), byOwner)) || isOver(this.#counts.get(network), byNetwork)
    return isOne ? 'one' : undefined
  }

  add(stream: AnswerStream, holder: Holder): void {
    this.#streams.set(stream, holder)
    for (const name of namesOf(holder)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    const timer = setInterval(() => refuseIf(stream, holder.check), holder.checkMs)
    stream.onLeave = () => {
      clearInterval(timer)
      this.#remove(stream, holder)
    }
  }

  /** Ends the streams of a user, and of the user's machines, whose tokens are not accepted any more. */
  async checkTokens(userId: string): Promise<void> {
    const own = [...this.#streams].filter(([, { owner }]) => owner === userId || isMachine({ sub: owner }))
    await Promise.all(own.map(([stream, { check }]) => refuseIf(stream, check)))
  }

  /** Breaks off every stream. Their clients ask again, elsewhere. */
  close(): void {
    this.#isClosed = true
    clearInterval(this.#timer)
    this.#unwatch()
    for (const stream of this.#streams.keys()) stream.finish(Buffer.alloc(0))
  }

  #beat(): void {
    for (const stream of this.#streams.keys()) stream.beat()
  }

  #remove(stream: AnswerStream, holder: Holder): void {
    this.#streams.delete(stream)
    for (const name of namesOf(holder)) {
      const left = (this.#counts.get(name) ?? 0) - 1
      if (left > 0) this.#counts.set(name, left)
      else this.#counts.delete(name)
    }
    ended.inc({ reason: stream.isRefused ? 'token' : 'other' })
  }
}

async function refuseIf(stream: AnswerStream, check: Holder['check']): Promise<void> {
  const refused = await check()
  if (refused) stream.finish(refused, true)
}

function isOver(count = 0, most: number): boolean {
  return most > 0 && count >= most
}

function namesOf({ owner, network }: Holder): string[] {
  return owner ? [owner, network] : [network]
}
