import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { Pool } from 'undici'
import { type Headers, requestOf } from '#lab/transport.ts'

/** How many requests were sent, and how many bytes of bodies went to and fro. */
export type Traffic = { requests: number; sent: number; received: number }

export type Connection = ReturnType<typeof connect>

/** Asks once, and returns the root field of the answer. Throws where there is an error, of the request or of the user. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  headers?: Headers,
) => Promise<NonNullable<Data[keyof Data]>>

type Payload = { userErrors?: { code: string }[] } | null

const connections = 16

/** Connections to a server. `post` returns whatever it answers. */
export function connect(url: string) {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections })
  const traffic: Traffic = { requests: 0, sent: 0, received: 0 }
  const post = async (body: string, headers: Headers = {}, path = pathname) => {
    const answer = await pool.request({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body })
    const text = await answer.body.text()
    traffic.requests += 1
    traffic.sent += Buffer.byteLength(body)
    traffic.received += Buffer.byteLength(text)
    return { text, headers: answer.headers }
  }
  return { traffic, post, ask: askBy((body, headers) => post(body, headers).then(({ text }) => text)), close: () => pool.close() }
}

/** Asks by a function that sends a body and returns the text of its answer. */
export function askBy(send: (body: string, headers: Headers) => Promise<string>): Ask {
  return async (document, variables, headers = {}) =>
    rootOf(await send(JSON.stringify(requestOf(document as never, variables as object)), headers)) as never
}

/** The first field of an answer's data. Throws where there is an error. */
export function rootOf(text: string): unknown {
  const { data, errors } = JSON.parse(text)
  const root = data && Object.values(data)[0]
  const userErrors = (root as Payload)?.userErrors ?? []
  if (errors || !root || userErrors.length > 0) throw new Error(text.slice(0, 500))
  return root
}
