// The live link of docs/single-page-app.md. The tests run it as it stands there.
import { ApolloLink } from '@apollo/client'
import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { Observable, type Subscriber } from 'rxjs'
import type { ShopSession } from './shop-session.ts'

type Result = ApolloLink.Result
type Wanted = { locale?: string | undefined; currency?: string | undefined }
type Options = Wanted & { url?: string; fetch?: typeof globalThis.fetch }

/** The longest pause before a stream that has broken off is asked for again. */
const longestPauseMs = 15_000
/** A stream that is refused again and again, with new tokens too, is given up. */
const refusalsMax = 3

/** Answers subscriptions: a stream that breaks off is asked for again, and one whose token has expired with a new token. */
export function liveLink(session: ShopSession, options: Options = {}): ApolloLink {
  const { url = '/graphql/stream', fetch = globalThis.fetch, ...wanted } = options
  const streams = createClient({
    url,
    fetchFn: fetch,
    headers: () => headersOf(session, wanted),
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: pause,
  })
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable<Result>((page) => {
        let refusals = 0
        const start = () => {
          const sent = session.headers().authorization
          let refused: Result | undefined
          page.add(
            streams.subscribe(
              { query: print(query), variables, ...(operationName && { operationName }) },
              {
                next: (result) => {
                  refused = reasonIn(result as Result) ? (result as Result) : undefined
                  if (refused) return
                  refusals = 0
                  page.next(result as Result)
                },
                error: (error) => page.error(error),
                complete: () => {
                  if (!refused) return page.complete()
                  refusals += 1
                  void renew(session, page, { refused, sent, start: refusals < refusalsMax ? start : undefined })
                },
              },
            ),
          )
        }
        start()
      }),
  )
}

function headersOf(session: ShopSession, { locale, currency }: Wanted): Record<string, string> {
  return { ...session.headers(), ...(locale && { 'x-locale': locale }), ...(currency && { 'x-currency': currency }) }
}

/** Goes on with a new token. Where there is none to be had, the page gets the refusal. */
async function renew(
  session: ShopSession,
  page: Subscriber<Result>,
  { refused, sent, start }: { refused: Result; sent: string | undefined; start: (() => void) | undefined },
): Promise<void> {
  const isRenewed = start && (await session.renew(reasonIn(refused) ?? '', sent).catch(() => pause(0).then(() => true)))
  if (page.closed) return
  if (isRenewed) return start()
  page.next(refused)
  page.complete()
}

/** Why a token is not accepted. */
function reasonIn({ errors }: Result): string | undefined {
  const { code, reason } = errors?.[0]?.extensions ?? {}
  return code === 'UNAUTHENTICATED' && reason ? String(reason) : undefined
}

async function pause(retries: number): Promise<void> {
  const ms = Math.min(longestPauseMs, 500 * 2 ** retries)
  await new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())))
}
