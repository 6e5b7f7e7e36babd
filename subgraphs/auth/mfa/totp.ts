/** How long one code is shown, by RFC 6238. */
const stepMs = 30_000
/** How many steps ago a code may have been shown: it is typed and sent meanwhile, for which RFC 6238 (5.2) recommends one at most. */
const stepsLate = 1

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

/** Returns the time step to which a code of six digits belongs; undefined where it is neither of this one nor of the one before. */
export async function stepOf(secret: string, code: string, now: Date): Promise<number | undefined> {
  if (!isOfApp(code)) return undefined
  const totp = await totpOf(secret)
  const step = Math.floor(now.getTime() / stepMs)
  const steps = Array.from({ length: 1 + stepsLate }, (_, late) => step - late)
  return steps.find((one) => totp.validate({ token: code, timestamp: one * stepMs, window: 0 }) !== null)
}

async function totpOf(secret: string, issuer = '', label = '') {
  const { Secret, TOTP } = await load()
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period: stepMs / 1000 })
}

/** Only who has a second factor needs it. */
function load() {
  return import('otpauth')
}
