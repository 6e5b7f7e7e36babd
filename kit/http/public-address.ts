import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an address is one of the public Internet: no private, local, shared, mapped, translated or reserved one. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  // of IPv6, the addresses that are given out begin with 001
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20)
}

/** Resolves a name for a connection. Fails where one of its addresses is not public, so that the connection goes to what was checked. */
export const lookupPublic: LookupFunction = (name, options, done) => {
  resolve(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '')
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublic(address))) return done(new Error('The address is not public.'), '')
    if (options.all) return done(null, addresses)
    done(null, first.address, first.family)
  })
}
