import type { IncomingHttpHeaders } from 'node:http'
import { decodeJwt } from 'jose'
import { ownerOf } from '#kit/context.ts'
import { requestError, signInFirst } from '#kit/errors.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import type { Revocations } from '#router/auth/revocations.ts'
import { formatErrors } from '#router/errors/plugins.ts'
import { settings } from '#router/settings.ts'
import { AnswerStream } from './answer-stream.ts'
import { type Asked, type LiveOptions, LiveQueries } from './live-queries.ts'
import { refusal } from './messages.ts'
import { OpenStreams } from './open-streams.ts'

type Options = LiveOptions & { authenticate: Authenticate; revocations: Revocations; clock: () => Date }

type Request = Asked & { headers: IncomingHttpHeaders }

export type Live = ReturnType<typeof createLive>

/** When a client that has too many streams, or meets too many of others, may ask again. */
const retryAfterMs = 5000

/** Answers subscriptions as streams. */
export function createLive(options: Options) {
  const { reads, revocations } = options
  const queries = new LiveQueries(options)
  const { LIVE_STREAMS: all, LIVE_STREAMS_BY_OWNER: byOwner, LIVE_STREAMS_BY_NETWORK: byNetwork } = settings.of(options.config)
  const streams = new OpenStreams({ all, byOwner, byNetwork }, () => queries.look())
  reads.listen((event) => queries.note(event))
  revocations.listen((userId) => streams.checkTokens(userId))
  return {
    /** Opens the stream of a subscription. Throws RATE_LIMITED or SERVICE_UNAVAILABLE where there are too many. */
    open: (request: Request): AnswerStream => {
      const [answers, holder] = [new AnswerStream(lastIdIn(request.headers)), holderOf(options, request)]
      refuseExcess(streams.excess(holder))
      streams.add(answers, holder)
      queries.follow(answers, request).catch((error) => answers.destroy(error))
      return answers
    },
    close: (): void => {
      streams.close()
      queries.close()
    },
  }
}

function holderOf({ authenticate, clock }: Options, { context: { caller }, headers }: Request) {
  const check = async (): Promise<Buffer | undefined> => {
    const now = await authenticate.fromHeaders(headers)
    return now.reason && refusal(formatErrors([signInFirst(now)]))
  }
  return { owner: ownerOf({ caller }), network: caller.network ?? '', lifeMs: lifeMs(headers, clock()), check }
}

/** How long the access token of a request is valid. Undefined where there is none. */
function lifeMs({ authorization }: IncomingHttpHeaders, now: Date): number | undefined {
  if (!authorization) return undefined
  try {
    const { exp } = decodeJwt(authorization.replace(/^Bearer +/i, ''))
    return exp && Math.max(0, exp * 1000 - now.getTime())
  } catch {
    return undefined
  }
}

function refuseExcess(excess: 'everybody' | 'one' | undefined): void {
  if (excess === 'everybody')
    throw requestError('SERVICE_UNAVAILABLE', 'There are too many streams. Try again in a moment.', { retryAfterMs, http: { status: 503 } })
  if (excess === 'one')
    throw requestError('RATE_LIMITED', 'You have too many streams. Close one first.', { retryAfterMs, http: { status: 429 } })
}

function lastIdIn({ 'last-event-id': id }: IncomingHttpHeaders): string | undefined {
  return Array.isArray(id) ? id[0] : id
}
