import { domainToASCII } from 'node:url'
import { DomainError } from '#kit/errors.ts'

/** The domain of the demo shop's logins. Their passwords are known, so nobody gets an account there in production. */
export const demoDomain = 'bazaar.example'

// RFC 5321: what is before the @ has at most 64 octets, the whole at most 254
const longestLocal = 64
const longest = 254

// RFC 5322's dot-atom with the letters and digits of every script (RFC 6531)
const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
// labels as DNS has them; the last one has a letter, so that no IP address is a domain
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/

/** An e-mail address as every subgraph stores and compares it: trimmed and in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Returns the normal form of an e-mail address. Throws INVALID_INPUT for what cannot be one; `path` leads to it. */
export function checkEmail(email: string, path: string[]): string {
  const address = normalEmail(email)
  if (isEmail(address)) return address
  throw new DomainError('INVALID_INPUT', 'Enter a complete e-mail address, such as ann@example.com.', { path })
}

/** Whether a text in normal form can be an e-mail address. */
export function isEmail(address: string): boolean {
  const at = address.lastIndexOf('@')
  const [before, after] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
  const isShort = Buffer.byteLength(before) <= longestLocal && Buffer.byteLength(address) <= longest
  return isShort && local.test(before) && domain.test(asciiOf(after))
}

/** The domain in the form of DNS: `bücher.example` is `xn--bcher-kva.example`. Empty if it is none, or not as it was written. */
function asciiOf(name: string): string {
  // domainToASCII also maps: `…` to three dots, `%41` to a
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(name) ? domainToASCII(name) : ''
}
