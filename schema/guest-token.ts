// How carts and the router identify a guest.
import { createHash, randomBytes } from 'node:crypto'

type Guest = { guest: string } | { reason: 'GUEST_TOKEN_INVALID' | 'GUEST_TOKEN_EXPIRED' }

/** Tells a caller who is neither signed in nor a guest how to become one. */
export const signInOrBeGuest = 'Sign in, or call createCart and send its guestToken as the header x-guest-token.'

const wellFormed = /^[A-Za-z0-9_-]{22,64}$/
/** A token that `createCart` made: its date in base 36, and 128 random bits. */
const dated = /^([0-9a-z]{8})-[A-Za-z0-9_-]{22}$/
/** Tokens have had a date since then: an earlier one is not a date, but a part of a token that a client chose. */
const firstDate = Date.UTC(2026, 0, 1)
/** What is guessed easily has few different characters; of 22 random hex digits not one in 5,000 has fewer than 8. */
const differentLeast = 8
const dayMs = 86_400_000

/** Makes a guest token, with the date from which its days count. */
export function newGuestToken(now: Date): string {
  return `${now.getTime().toString(36)}-${randomBytes(16).toString('base64url')}`
}

/**
 * Returns the guest whom a token names, or why it names none: it has another form, is easy to guess, or is older than `days`; 0 means no
 * limit. A token that a client chose has no date.
 */
export function readGuestToken(token: string, now: Date, days: number): Guest {
  const secret = dated.test(token) ? token.slice(9) : token
  if (!wellFormed.test(token) || new Set(secret).size < differentLeast) return { reason: 'GUEST_TOKEN_INVALID' }
  const age = now.getTime() - dateOf(token, now)
  return days > 0 && age > days * dayMs ? { reason: 'GUEST_TOKEN_EXPIRED' } : { guest: guestOf(token) }
}

/** The id of the guest with this token: its SHA-256 hash. The token itself is stored nowhere. */
export function guestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether an owner of a cart or an order is a guest, and not a user. */
export function isGuest(owner: string): boolean {
  return !owner.startsWith('usr_')
}

function dateOf(token: string, now: Date): number {
  const date = Number.parseInt(dated.exec(token)?.[1] ?? '', 36)
  return date >= firstDate ? date : now.getTime()
}
