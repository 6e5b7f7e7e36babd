import type { Config } from '#kit/config.ts'
import { notFound } from '#kit/errors.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from '#subgraphs/auth/settings.ts'

/** A provider of sign-ins by OpenID Connect, as SIGN_IN_PROVIDERS names it. */
export type Provider = ReturnType<typeof providersOf>[number]

/** The providers of the shop, in the order in which they are named. */
export function providersOf(config: Config) {
  return settings.of(config).SIGN_IN_PROVIDERS ?? []
}

/** Returns a provider by its id. Throws NOT_FOUND. */
export function requireProvider(config: Config, id: string): Provider {
  const provider = providersOf(config).find((one) => one.id === id)
  if (!provider) throw notFound('provider', ['input', 'provider'])
  return provider
}

/** Where a provider leads the browser back to: to each another address, so that no answer of one is taken for that of another. */
export function callbackOf(config: Config, { id }: Provider): URL {
  return new URL(`session/callback/${id}`, `${sharedSettings.of(config).PUBLIC_URL.replace(/\/$/, '')}/`)
}
