import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings(
  {
    PAYMENT_PROVIDER: z
      .string()
      .default('sandbox')
      .describe('the payment provider; must be set in production, as the sandbox accepts test cards'),
    PROVIDER_TIMEOUT_MS: z.coerce.number().int().positive().default(1500).describe('how long a call to the payment provider may take'),
  },
  ({ PAYMENT_PROVIDER }, env) => [
    ...(env.NODE_ENV === 'production' && !env.PAYMENT_PROVIDER
      ? ['PAYMENT_PROVIDER: set it in production; the sandbox takes test cards for money']
      : []),
    ...(providerNames().includes(PAYMENT_PROVIDER)
      ? []
      : [`PAYMENT_PROVIDER: there is no provider ${PAYMENT_PROVIDER}. Choose one of: ${providerNames().join(', ')}`]),
  ],
)

/** The names of all providers: the folders here that have an index.ts. */
export function providerNames(): string[] {
  return readdirSync(import.meta.dirname).filter((name) => existsSync(join(import.meta.dirname, name, 'index.ts')))
}
