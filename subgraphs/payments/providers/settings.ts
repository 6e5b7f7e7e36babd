import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { defineSettings, flag } from '#kit/config.ts'

export const settings = defineSettings(
  {
    PAYMENT_PROVIDER: z
      .string()
      .default('sandbox')
      .describe('the payment provider; in production not the sandbox, which takes test cards for money, unless TRIAL is 1'),
    TRIAL: flag.default(false).describe('1: nobody pays here, so the sandbox is allowed in production'),
    PROVIDER_TIMEOUT_MS: z.coerce.number().int().positive().default(1500).describe('how long a call to the payment provider may take'),
  },
  ({ PAYMENT_PROVIDER, TRIAL }, env) => [
    ...(env.NODE_ENV === 'production' && PAYMENT_PROVIDER === 'sandbox' && !TRIAL
      ? [
          'PAYMENT_PROVIDER: the sandbox takes test cards for money: set a provider of your own, or TRIAL=1 for a trial in which nobody pays',
        ]
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
