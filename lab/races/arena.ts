import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { heldStream } from './held-stream.ts'

/** Who asks. */
export type As = { token?: string; guest?: string }
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of the question
export type Data = any
export type Answer = { data?: Data; errors?: { message: string; extensions: { code: string } }[] }

export type Arena = Awaited<ReturnType<typeof openArena>>

export const password = 'a-long-password'

/** The codes of an answer: top-level ones, and those in the `userErrors` of its root fields. */
export function codesOf({ data, errors }: Answer): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: { code: string }[] } | null>)
  const userErrors = payloads.flatMap((payload) => payload?.userErrors ?? [])
  return [...(errors ?? []).map(({ extensions }) => extensions.code), ...userErrors.map(({ code }) => code)]
}

/** The payload of a mutation that was to succeed. */
export function payloadOf(answer: Answer): Data {
  if (codesOf(answer).length > 0) throw new Error(`A start could not be made: ${JSON.stringify(answer)}`)
  return Object.values(answer.data)[0]
}

/** A whole shop on fresh databases, in which the races are run, and its admin. */
export async function openArena() {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-races-'))
  const stream = heldStream()
  const shop = await openShop({ config: configOf(dir), stream, synchronous: 'OFF' })
  let made = 0

  const ask = async (query: string, variables: object = {}, as: As = {}): Promise<Answer> => {
    const request = { method: 'POST', url: '/graphql', headers: headersOf(as), payload: { query, variables } } as const
    return (await shop.router.app.inject(request)).json()
  }
  const mutate = (name: string, input: object, as: As, fields = ''): Promise<Answer> => ask(documentOf(name, fields), { input }, as)
  // the router's list of revoked tokens is fed by the stream too, and is in nobody's outbox
  const untilIdle = async () => {
    await shop.untilIdle()
    await sleep(3)
  }
  /** A new user, signed in. */
  const register = async (): Promise<{ id: string; email: string; token: string; refreshToken: string }> => {
    const email = `user-${++made}@example.com`
    const answer = await mutate('register', { email, password, displayName: 'Ann' }, {}, 'accessToken refreshToken user { id }')
    const { accessToken, refreshToken, user } = payloadOf(answer)
    return { id: user.id, email, token: accessToken, refreshToken }
  }

  const { email } = await register()
  await untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'races' }), email)
  await untilIdle()
  const login = payloadOf(await mutate('login', { email, password }, {}, 'accessToken'))
  const admin: As = { token: login.accessToken }
  return {
    ask,
    mutate,
    untilIdle,
    stream,
    register,
    admin,
    /** A number that is nobody else's. */
    next: () => ++made,
    close: async () => {
      await shop.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function configOf(dir: string) {
  return readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATA_DIR: dir,
    SEED: '0',
    // a slow card answers after a second: within this, and before the door gives up
    PROVIDER_TIMEOUT_MS: '1500',
    ACCESS_TOKEN_SECONDS: '86400',
  })
}

function headersOf({ token, guest }: As) {
  return {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(guest && { 'x-guest-token': guest }),
  }
}

function documentOf(name: string, fields: string): string {
  return `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code } } }`
}
