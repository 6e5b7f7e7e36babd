import { z } from 'zod'
import { defineSettings, limit } from '#kit/config.ts'
import { isLocale, localesIn } from './locales.ts'

/** Settings that several subgraphs, or a subgraph and the router, must agree on. */
export const sharedSettings = defineSettings({
  CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as GBP')
    .default('GBP')
    .describe("the shop's own currency, in which every product has a price, by its ISO 4217 code"),
  CURRENCIES: z
    .string()
    .refine((text) => codesIn(text).every((code) => /^[A-Z]{3}$/.test(code)), 'must be ISO 4217 codes such as GBP,EUR,JPY')
    .transform(codesIn)
    .optional()
    .describe(
      'the currencies in which products may have prices beside CURRENCY, with commas between them, such as GBP,EUR,JPY: a request asks for one by x-currency',
    ),
  LOCALES: z
    .string()
    .default('en')
    .refine((text) => localesIn(text).length > 0 && localesIn(text).every(isLocale), 'must be language tags such as en,de,de-AT')
    .transform(localesIn)
    .describe(
      'the languages of texts, with commas between them, such as en,de,de-AT: the first is that of the texts of products themselves, the others are translations, which a request asks for by x-locale',
    ),
  REJECTED_ORDER_DAYS: limit(7).describe(
    'days after which refused orders are removed; what comes later about an older order creates nothing; 0: they are kept',
  ),
  ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(5).default(300).describe('how long an access token is valid'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .default('')
    .describe(
      "the shop's own page, to which letters link and providers of sign-ins lead back, such as https://shop.example.com; empty: letters have no links",
    ),
  GUEST_TOKEN_DAYS: z.coerce.number().int().min(0).default(90).describe('how long a guest token of `createCart` is valid; 0: no limit'),
})

function codesIn(text: string): string[] {
  const all = text.split(',').map((code) => code.trim())
  return [...new Set(all.filter((code) => code !== ''))]
}
