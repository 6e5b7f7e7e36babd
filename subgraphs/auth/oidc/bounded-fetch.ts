import { isIP } from 'node:net'
import { isLoopback } from './provider-settings.ts'
import type { Provider } from './providers.ts'

type Options = { method?: string; headers?: Record<string, string>; body?: unknown; signal?: AbortSignal | undefined }

/** What a provider may answer at most: a set of keys is some kilobytes. */
const bytesMost = 256 * 1024
/** A provider could not be asked, or did not answer within the bounds. */
export class Unanswered extends Error {}

/** How long one answer may take; a sign-in asks for three at most, and an operation has 8 s. */
const answerMs = 2500

/**
 * Asks a provider, as `fetch` does, within bounds: no redirect is followed, nothing but https is spoken, no inner address is reached unless
 * the provider is one, and what is too long or too slow is given up.
 */
export async function boundedFetch(
  provider: Provider,
  url: string,
  { method = 'GET', headers = {}, body, signal }: Options,
): Promise<Response> {
  const { Agent, fetch } = await import('undici')
  const dispatcher = new Agent({ connect: await connectionTo(provider, new URL(url)) })
  try {
    const within = AbortSignal.any([AbortSignal.timeout(answerMs), ...(signal ? [signal] : [])])
    const answer = await fetch(url, { method, headers, body: body?.toString(), redirect: 'error', signal: within, dispatcher })
    const bytes = await read(answer.body ?? [])
    return new Response(bytes, { status: answer.status, headers: [...answer.headers] })
  } catch (cause) {
    throw new Unanswered('The provider did not answer within the bounds.', { cause })
  } finally {
    await dispatcher.destroy()
  }
}

/** Whether a provider may be asked, or a browser led, by this URL: by https, or on this machine where the provider is there. */
export function isSafe({ issuer }: Provider, url: URL | null): boolean {
  if (url?.protocol !== 'http:') return url?.protocol === 'https:'
  return isLoopback(issuer) && isLoopback(url)
}

/** How an address is looked up. A name is checked when it is connected to, a literal address here. */
async function connectionTo(provider: Provider, url: URL) {
  if (!isSafe(provider, url)) throw new Unanswered('A provider is asked by https only.')
  if (provider.inner || isLoopback(provider.issuer)) return {}
  const { isPublic, lookupPublic } = await import('#kit/http/public-address.ts')
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(literal) && !isPublic(literal)) throw new Unanswered('The address of the provider is not public.')
  return { lookup: lookupPublic }
}

async function read(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > bytesMost) throw new Error(`The provider answered more than ${bytesMost} bytes.`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts)).buffer
}
