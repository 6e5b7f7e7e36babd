import { createHash } from 'node:crypto'
import type { GraphQLFormattedError } from 'graphql'

/** A state of an answer as it is sent: `id` is the same for equal states, whichever router made them. */
export type State = { id: string; bytes: Buffer }

/** The end of a stream that is not to be asked for again. */
export const complete: Buffer = Buffer.from('event: complete\ndata:\n\n')

/** Shows that the stream lives. */
export const heartbeat: Buffer = Buffer.from(':\n\n')

/** When a browser asks again after a stream has broken off: not all of them at once. */
const [retryMinMs, retrySpreadMs] = [500, 2000]

/** The beginning of a stream. */
export function opening(): Buffer {
  return Buffer.from(`retry: ${retryMinMs + Math.floor(Math.random() * retrySpreadMs)}\n\n`)
}

/** The state that a result is, by its JSON text. */
export function stateOf(text: string): State {
  const id = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { id, bytes: Buffer.from(`id: ${id}\nevent: next\ndata: ${text}\n\n`) }
}

/** A last result, which has errors alone. */
export function refusal(errors: readonly GraphQLFormattedError[]): Buffer {
  return Buffer.from(`event: next\ndata: ${JSON.stringify({ errors })}\n\n${complete}`)
}
