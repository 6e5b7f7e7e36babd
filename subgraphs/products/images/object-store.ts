import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import type { Config } from '#kit/config.ts'
import { RouteError } from '#kit/http/routes.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { listFile } from './list-file.ts'

/** How long a file may take. */
const fileMs = 5000
const types = { webp: 'image/webp', jpg: 'image/jpeg' }

const clients = new WeakMap<Config['env'], AwsClient>()

/** Moves the files of a folder into the bucket; a list of them stays in their place. Throws SERVICE_UNAVAILABLE. */
export async function moveIntoBucket(config: Config, folder: string, hash: string): Promise<void> {
  const files = await readdir(folder)
  await Promise.all(files.map(async (file) => put(config, `${hash}/${file}`, await readFile(join(folder, file)))))
  await writeFile(join(folder, listFile), JSON.stringify(files), { mode: 0o600 })
  for (const file of files) await rm(join(folder, file))
}

/** Reads a file of the bucket; undefined if it is not there. Throws SERVICE_UNAVAILABLE. */
export async function readFromBucket(config: Config, hash: string, file: string): Promise<Buffer | undefined> {
  const response = await send(config, 'GET', `${hash}/${file}`)
  return response.status === 404 ? undefined : Buffer.from(await response.arrayBuffer())
}

/** Deletes the files that the images in a folder list from the bucket. Throws SERVICE_UNAVAILABLE. */
export async function deleteListed(config: Config, folder: string): Promise<void> {
  for (const hash of await readdir(folder)) {
    const list = await readFile(join(folder, hash, listFile), 'utf8').catch(() => '[]')
    await Promise.all((JSON.parse(list) as string[]).map((file) => send(config, 'DELETE', `${hash}/${file}`)))
  }
}

async function put(config: Config, key: string, body: Buffer): Promise<void> {
  const type = types[key.endsWith('.webp') ? 'webp' : 'jpg']
  await send(config, 'PUT', key, { body: new Uint8Array(body), headers: { 'content-type': type } })
}

/** The bucket's answer, 404 too. What it says of a failure is for the log alone. */
async function send(config: Config, method: string, key: string, init: RequestInit = {}): Promise<Response> {
  const { IMAGE_BUCKET_ENDPOINT, IMAGE_BUCKET } = settings.of(config)
  const url = `${IMAGE_BUCKET_ENDPOINT.replace(/\/$/, '')}/${IMAGE_BUCKET}/images/${key}`
  const signal = AbortSignal.timeout(fileMs)
  const response = await clientOf(config)
    .fetch(url, { ...init, method, signal, redirect: 'manual' })
    .catch((cause) => {
      throw unavailable(cause)
    })
  if (response.ok || (response.status === 404 && method !== 'PUT')) return response
  throw unavailable(new Error(`${method} ${key}: ${response.status} ${(await response.text()).slice(0, 300)}`))
}

function clientOf(config: Config): AwsClient {
  const { IMAGE_BUCKET_REGION: region, IMAGE_BUCKET_KEY_ID: accessKeyId, IMAGE_BUCKET_SECRET_KEY: secretAccessKey } = settings.of(config)
  const client = clients.get(config.env) ?? new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey, retries: 2 })
  clients.set(config.env, client)
  return client
}

function unavailable(cause: unknown): Error {
  return Object.assign(new RouteError(503, 'SERVICE_UNAVAILABLE', 'The images cannot be reached. Try again in a moment.'), { cause })
}
