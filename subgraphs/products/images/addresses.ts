import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#kit/config.ts'
import { newKey, readKeys } from '#kit/http/claims.ts'
import { createSecretFile } from '#kit/secret-files.ts'

/** What may be uploaded to an address: one file of this type and size, for one product, until a moment in milliseconds since 1970. */
export type Upload = { id: string; productId: string; type: string; bytes: number; until: number }

/** The path of an upload's address. */
export const uploadPath = '/images/uploads'

/** The address for an upload. Only this shop can make it: it is signed. */
export function addressOf(config: Config, upload: Upload): string {
  const { id, productId, type, bytes, until } = upload
  const query = new URLSearchParams({ productId, type, bytes: String(bytes), until: String(until), signature: signatureOf(config, upload) })
  return `${uploadPath}/${id}?${query}`
}

/** The upload of an address; undefined unless this shop has signed it, and not too long ago. */
export function uploadOf(config: Config, id: string, query: Record<string, string | undefined>, now: Date): Upload | undefined {
  const { productId = '', type = '', bytes, until, signature = '' } = query
  const upload = { id, productId, type, bytes: Number(bytes), until: Number(until) }
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(config, upload))]
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  return isSigned && upload.until > now.getTime() ? upload : undefined
}

function signatureOf(config: Config, { id, productId, type, bytes, until }: Upload): string {
  const signed = ['upload', id, productId, type, bytes, until].join('\n')
  return createHmac('sha256', keyOf(config)).update(signed).digest('base64url')
}

// a new one is made where the file is missing: then the addresses of the last minutes end
function keyOf({ DATA_DIR }: Config) {
  const file = join(DATA_DIR, 'keys', 'image-uploads.key')
  if (!existsSync(file)) createSecretFile(file, newKey())
  return readKeys(file)[0]
}
