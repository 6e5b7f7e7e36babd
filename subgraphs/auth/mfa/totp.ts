/** How long one code is shown, by RFC 6238. */
const stepMs = 30_000
/** The steps before and after the present one whose codes are good too: clocks differ, and people type slowly. */
const window = 1

/** Makes a secret for an app, in base 32: 160 random bits, as RFC 4226 wants. */
export async function newSecret(): Promise<string> {
  const { Secret } = await load()
  return new Secret({ size: 20 }).base32
}

/** The address that an app reads from a picture (QR code). */
export async function uriOf(secret: string, { issuer, label }: { issuer: string; label: string }): Promise<string> {
  return (await totpOf(secret, issuer, label)).toString()
}

/** Whether a text has the form of a code of an app. */
export function isOfApp(code: string): boolean {
  return /^[0-9]{6}$/.test(code)
}

/** Returns the time step to which a code of six digits belongs; undefined where it belongs to none around now. */
export async function stepOf(secret: string, code: string, now: Date): Promise<number | undefined> {
  if (!isOfApp(code)) return undefined
  const delta = (await totpOf(secret)).validate({ token: code, timestamp: now.getTime(), window })
  return delta === null ? undefined : Math.floor(now.getTime() / stepMs) + delta
}

async function totpOf(secret: string, issuer = '', label = '') {
  const { Secret, TOTP } = await load()
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period: stepMs / 1000 })
}

/** Only who has a second factor needs it. */
function load() {
  return import('otpauth')
}
