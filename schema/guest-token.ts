// How carts and the router know a guest.
import { createHash } from 'node:crypto'

/** A guest is known by the hash of their token; the token itself is nowhere but with them. */
export function guestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
