import { z } from 'zod'
import { addressLimit, defineSettings, flag, limit } from '#kit/config.ts'
import { providers, providersFaults } from './oidc/provider-settings.ts'

const count = z.coerce.number().int()

export const settings = defineSettings(
  {
    REFRESH_TOKEN_DAYS: count.min(1).default(30).describe('how long a session lasts without being used'),
    SESSION_DAYS: count.min(0).default(90).describe('how long a session lasts at most, however it is used; 0: no limit'),
    SESSIONS_MAX: count
      .min(0)
      .default(50)
      .describe('open sessions of one account: a further sign-in ends the one that was used longest ago; 0: no limit'),
    PASSWORD_WORDS: z
      .string()
      .default('bazaar,shop,store,admin,customer,staff')
      .transform((text) => text.split(',').map((word) => word.trim()))
      .describe('words of the shop that make a password easy to guess, such as its name and its street, with commas between them'),
    SIGN_IN_LIMIT: addressLimit(20).describe('attempts to sign in, register or change a password per minute and network; 0: no limit'),
    FAILED_SIGN_INS: count
      .min(0)
      .default(10)
      .describe('wrong passwords for one account in 15 minutes from one network, or one device that the account knows; 0: no limit'),
    FAILED_SIGN_INS_OF_ACCOUNT: count
      .min(0)
      .default(100)
      .describe('wrong passwords for one account in 15 minutes from all networks that it does not know; 0: no limit'),
    HISTORY_DAYS: count.min(1).default(90).describe('how long the history of an account is kept'),
    FAILED_MFA_CODES: limit(5).describe('codes of an app that may be tried for one account in 15 minutes until one is right; 0: no limit'),
    STAFF_MFA: flag.default(false).describe('1: permissions of staff, and of the API keys that they made, hold only with a second factor'),
    MFA_ISSUER: z.string().min(1).max(60).default('Bazaar').describe('the name of the shop in apps that make codes'),
    SIGN_IN_PROVIDERS: providers,
  },
  providersFaults,
)
