// How carts and the router identify a guest.
import { createHash } from 'node:crypto'

/** Tells a caller who is neither signed in nor a guest how to become one. */
export const signInOrBeGuest = 'Sign in, or call createCart and send its guestToken as the header x-guest-token.'

/** Whether an owner of a cart or an order is a guest, and not a user. */
export function isGuest(owner: string): boolean {
  return !owner.startsWith('usr_')
}

/** The id of the guest with this token: its SHA-256 hash. The token itself is stored nowhere. */
export function guestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
