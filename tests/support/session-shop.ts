import { frozenClock } from '#kit/test/testing.ts'
import { openTestShop } from './shop.ts'

type Sent = {
  address?: string
  cookie?: string | undefined
  headers?: Record<string, string | undefined>
  body?: unknown
  method?: 'POST' | 'DELETE' | 'GET'
}

const ownPage = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'x-session': '1' }

/** Opens a shop whose `/session` is used as a page of its own site does. */
export async function openSessionShop(settings: Record<string, string> = {}) {
  const clock = frozenClock()
  const shop = await openTestShop({ settings, clock })
  const send = async (url: string, { cookie, headers = {}, body, method = 'POST', address = '192.0.2.1' }: Sent) => {
    const sent = { ...ownPage, cookie, ...(typeof body === 'string' && { 'content-type': 'application/json' }), ...headers }
    const answer = await shop.router.app.inject({
      method,
      url,
      remoteAddress: address,
      headers: present(sent),
      ...(body !== undefined && { payload: body as object }),
    })
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    const [kept, ...attributes] = cookies.at(-1)?.split('; ') ?? []
    const json = answer.body ? answer.json() : {}
    const codes = [...(json.userErrors ?? []), ...(json.errors ?? []).map((error: { extensions: object }) => error.extensions)]
    return {
      status: answer.statusCode,
      cookies: cookies.map((line) => line.split('; ')[0]),
      cookie: kept,
      attributes,
      json,
      codes: codes.map(({ code }) => code),
      received: answer.headers,
    }
  }
  return { ...shop, clock, send }
}

/** The names of cookies that are set, each with … where it has a value. */
export function namesOf(cookies: (string | undefined)[]): (string | undefined)[] {
  return cookies.map((cookie) => cookie?.replace(/=.+/, '=…'))
}

function present(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
