import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

/** One client has as many IPv6 addresses as it wants within its /64. */
const clientBits = 64

const known = new LRUCache<string, string>({ max: 1000 })

/**
 * The network that a client's address is counted by: an IPv4 address as it is, also where it is mapped into IPv6, and the /64 of an IPv6
 * address. What is no address counts as one network.
 */
export function networkOf(address = ''): string {
  const network = known.get(address)
  if (network !== undefined) return network
  const found = findNetwork(address)
  known.set(address, found)
  return found
}

function findNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/${clientBits}`)
  return `${network.toString()}/${clientBits}`
}
