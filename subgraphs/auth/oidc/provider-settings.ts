import { z } from 'zod'

type Values = { readonly SIGN_IN_PROVIDERS?: readonly { issuer: string }[] | undefined }

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,30}$/, 'id: up to 30 letters, digits and hyphens'),
  name: z.string().min(1).max(60),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().min(1).max(300),
  clientSecret: z.string().min(1).max(1000).optional(),
  scope: z.string().max(300).default('openid email profile'),
  /** Whether it may be at an inner address, as that of a company may. */
  inner: z.boolean().default(false),
})

/** The setting SIGN_IN_PROVIDERS: a JSON list. */
export const providers = z
  .string()
  .transform((text, ctx) => {
    const { success, data } = z.array(provider).safeParse(jsonIn(text))
    // its own fault is not shown: it could quote a secret
    if (success && isUnique(data.map(({ id }) => id)) && isUnique(data.map(({ issuer }) => issuer))) return data
    ctx.addIssue({
      code: 'custom',
      message: 'must be a JSON list of { id, name, issuer, clientId, clientSecret?, scope?, inner? }, each id and issuer once',
    })
    return z.NEVER
  })
  .optional()
  .describe(
    'providers by which users may sign in (OpenID Connect), as a JSON list of { "id", "name", "issuer", "clientId", "clientSecret" }; needs PUBLIC_URL',
  )

/** What is wrong with providers and the other settings together. */
export function providersFaults(
  { SIGN_IN_PROVIDERS = [] }: Values,
  { NODE_ENV, PUBLIC_URL }: Readonly<Record<string, string | undefined>>,
): string[] {
  if (SIGN_IN_PROVIDERS.length === 0) return []
  const addresses = [...SIGN_IN_PROVIDERS.map(({ issuer }) => issuer), PUBLIC_URL ?? '']
  const isPlain = addresses.some((url) => !url.startsWith('https:') && !(NODE_ENV !== 'production' && isLoopback(url)))
  return isPlain ? ['SIGN_IN_PROVIDERS: each issuer and PUBLIC_URL must begin with https: (on this machine in development also http:)'] : []
}

/** Whether a URL is one of this machine. */
export function isLoopback(url: string | URL): boolean {
  return loopback.test(URL.parse(String(url))?.hostname ?? '')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isUnique(values: string[]): boolean {
  return new Set(values).size === values.length
}
