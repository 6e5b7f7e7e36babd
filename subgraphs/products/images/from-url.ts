import { open } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Dispatcher } from 'undici'
import type { Context } from '#kit/context.ts'
import { DomainError, requestError } from '#kit/errors.ts'
import { isPublic, lookupPublic } from '#kit/http/public-address.ts'
import { RouteError } from '#kit/http/routes.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { inWorkFolder, type Stored, storeImage } from './store.ts'

type Target = { url: URL; isOwn: boolean }

/** How long all of it may take: an operation has 8 s. */
const fetchMs = 4000
const redirectsMost = 3

/**
 * Fetches an image and takes it into the store. Throws IMAGE_UNREACHABLE, with one message whatever the reason, so that nobody learns what
 * is where; and IMAGE_REFUSED.
 */
export function imageFromUrl(ctx: Context, url: string): Promise<Stored> {
  return inWorkFolder(ctx.config, async (folder) => {
    const source = join(folder, 'source')
    await fetchInto(ctx, url, source).catch((error) => {
      ctx.log.info({ err: error }, 'an image was not fetched')
      throw new DomainError('IMAGE_UNREACHABLE', 'No image can be fetched from there.', { path: ['input', 'url'] })
    })
    return storeImage(ctx.config, folder, source).catch((error) => {
      // as the bucket says it where a file is sent
      throw error instanceof RouteError ? requestError('SERVICE_UNAVAILABLE', error.message) : error
    })
  })
}

async function fetchInto(ctx: Context, url: string, path: string): Promise<void> {
  const { IMAGE_BYTES, IMAGE_HOSTS } = settings.of(ctx.config)
  const { Agent } = await import('undici')
  const [outside, own] = [new Agent({ connect: { lookup: lookupPublic } }), new Agent()]
  try {
    const send = ({ url, isOwn }: Target) => ask(isOwn ? own : outside, url)
    const { body } = await follow(url, IMAGE_HOSTS.split(','), send)
    await save(body, path, IMAGE_BYTES || Number.POSITIVE_INFINITY)
  } finally {
    await Promise.all([outside.destroy(), own.destroy()])
  }
}

async function follow(url: string, hosts: string[], send: (target: Target) => Promise<Dispatcher.ResponseData>) {
  let target = targetOf(url, hosts)
  for (let left = redirectsMost; ; left -= 1) {
    const answer = await send(target)
    if (answer.statusCode === 200) return answer
    const { location } = answer.headers
    if (answer.statusCode < 301 || answer.statusCode > 308 || typeof location !== 'string' || left === 0)
      throw new Error(`The status is ${answer.statusCode}.`)
    target = targetOf(new URL(location, target.url).href, hosts)
  }
}

/** A name is resolved and checked when it is connected to; an address is not resolved. */
function targetOf(text: string, hosts: string[]): Target {
  const url = new URL(text)
  if (hosts.includes(url.host)) return { url, isOwn: true }
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const isAllowed = url.protocol === 'https:' && url.port === '' && !url.username && !url.password
  if (!isAllowed || (isIP(literal) && !isPublic(literal))) throw new Error('The address is not one of the public Internet by https.')
  return { url, isOwn: false }
}

function ask(dispatcher: Dispatcher, url: URL): Promise<Dispatcher.ResponseData> {
  const headers = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif' }
  return dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers,
    signal: AbortSignal.timeout(fetchMs),
  })
}

async function save(body: AsyncIterable<Buffer>, path: string, most: number): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  let received = 0
  try {
    for await (const chunk of body) {
      received += chunk.length
      if (received > most) throw new Error(`The file has more than ${most} bytes.`)
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
}
