// What a user is told of where a session is. Loaded when somebody looks.

/** How much of a name is shown: whoever signs in chooses it. */
const longest = 40
/** Of an IPv4 address three bytes are shown, of the /64 of an IPv6 address the first 48 bits: about the town, by no table of places. */
const [shownOfV4, shownOfV6] = [24, 48]

/** Says what a client is by its header `user-agent`, such as "Firefox on Windows"; null where that says nothing. */
export async function describeDevice(userAgent: string | null): Promise<string | null> {
  if (!userAgent) return null
  const { default: bowser } = await import('bowser')
  const { browser, os } = bowser.parse(userAgent)
  const [program, system] = [plain(browser.name), plain(os.name)]
  return program && system ? `${program} on ${system}` : program || system || null
}

/** The part of a network's address that is shown, such as 203.0.113.0/24; null for what is no address. */
export async function placeOf(network: string | null): Promise<string | null> {
  const address = network?.split('/')[0] ?? ''
  const { default: ipaddr } = await import('ipaddr.js')
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return shortened(ipaddr.IPv4, address, shownOfV4)
  return ipaddr.IPv6.isValid(address) ? shortened(ipaddr.IPv6, address, shownOfV6) : null
}

function plain(name = ''): string {
  return name.replace(/[^\p{L}\p{N} ._+-]/gu, '').slice(0, longest)
}

function shortened(kind: { networkAddressFromCIDR: (range: string) => { toString(): string } }, address: string, bits: number): string {
  return `${kind.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`
}
