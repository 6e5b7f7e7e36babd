const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = letters.flatMap((one) => letters.map((other) => one + other))

const codeByName = new Map(codes.filter(isPlain).map((code) => [names.of(code)?.toLowerCase(), code]))

// as the retailer wrote them
const written = new Map([
  ['eire', 'IE'],
  ['usa', 'US'],
  ['rsa', 'ZA'],
  ['czech republic', 'CZ'],
  ['channel islands', 'JE'],
  ['hong kong', 'HK'],
])

/** The ISO 3166 code of a country by its English name; the seller's where it is none, as an order needs one. */
export function countryCode(name: string): string {
  const key = name.trim().toLowerCase()
  return written.get(key) ?? codeByName.get(key) ?? 'GB'
}

// UK is GB by another name, as FX is FR
function isPlain(code: string) {
  return new Intl.Locale(`und-${code}`).region === code
}
