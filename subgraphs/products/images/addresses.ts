import type { Config } from '#kit/config.ts'
import { isSigned, signedAddress } from '#kit/http/signed-addresses.ts'

/** What may be uploaded to an address: one file of this type and size, for one product, until a moment in milliseconds since 1970. */
export type Upload = { id: string; productId: string; type: string; bytes: number; until: number }

/** The path of an upload's address. */
export const uploadPath = '/images/uploads'

/** The address for an upload. */
export function addressOf(config: Config, { id, productId, type, bytes, until }: Upload): string {
  return signedAddress(config, `${uploadPath}/${id}`, { productId, type, bytes: String(bytes) }, until)
}

/** The upload of an address; undefined unless this shop has signed it, and not too long ago. */
export function uploadOf(config: Config, id: string, query: Record<string, string | undefined>, now: Date): Upload | undefined {
  const { productId = '', type = '', bytes, until } = query
  return isSigned(config, `${uploadPath}/${id}`, query, now)
    ? { id, productId, type, bytes: Number(bytes), until: Number(until) }
    : undefined
}
