import type { IncomingHttpHeaders } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
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
import { type Holder, OpenStreams } from './open-streams.ts'

type Options = LiveOptions & { authenticate: Authenticate; revocations: Revocations; clock: () => Date }

type Request = Asked & { headers: IncomingHttpHeaders }

export type Live = ReturnType<typeof createLive>

/** How long the token of a stream is not looked at, at most, without a reason. */
const longestCheckMs = 300_000
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

function holderOf({ authenticate, clock }: Options, { context: { caller }, headers }: Request): Holder {
  const { network: _anywhere, ...who } = caller
  const check = async (): Promise<Buffer | undefined> => {
    const now = await authenticate.fromHeaders(headers)
    // an API key whose permissions have changed since
    const reason = now.reason ?? (isDeepStrictEqual(now, who) ? undefined : 'TOKEN_REVOKED')
    return reason && refusal(formatErrors([signInFirst({ reason })]))
  }
  return { owner: ownerOf({ caller }), network: caller.network ?? '', checkMs: checkMs(headers, clock()), check }
}

/** When the access token of a request expires; now and then for what has no such moment, as an API key. */
function checkMs({ authorization }: IncomingHttpHeaders, now: Date): number {
  try {
    const { exp = Number.POSITIVE_INFINITY } = decodeJwt(authorization?.replace(/^Bearer +/i, '') ?? '')
    return Math.min(longestCheckMs, Math.max(1, exp * 1000 - now.getTime()))
  } catch {
    return longestCheckMs
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
