import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '#kit/config.ts'
import { requestError } from '#kit/errors.ts'
import { settings } from './settings.ts'

export type SignInLimits = ReturnType<typeof createSignInLimits>

const [minute, quarter] = [60, 900]
/** How often a minute an account's known devices come before all others: a shopper needs one turn. */
const turnsFirst = 20

/** Counts who tries to sign in, in memory: a restart forgets, and whoever can restart auth needs no password. */
export function createSignInLimits(config: Config) {
  const { SIGN_IN_LIMIT, FAILED_SIGN_INS, FAILED_SIGN_INS_OF_ACCOUNT, FAILED_MFA_CODES } = settings.of(config)
  return {
    /** All attempts of a network. */
    ofNetwork: createCounter(SIGN_IN_LIMIT, minute),
    /** Wrong passwords for an account from one network, or one device that it knows. */
    ofDevice: createCounter(FAILED_SIGN_INS, quarter),
    /** Wrong passwords for an account from all others than the devices that it knows. */
    ofAccount: createCounter(FAILED_SIGN_INS_OF_ACCOUNT, quarter),
    /** Codes of an app for one account, until one is right. */
    ofCodes: createCounter(FAILED_MFA_CODES, quarter),
    /** Turns of an account's known devices before all others. */
    turnsFirst: createCounter(turnsFirst, minute),
  }
}

function createCounter(most: number, seconds: number) {
  const counter = new RateLimiterMemory({ points: most, duration: seconds })
  const count = async (key: string): Promise<void> => {
    if (most > 0) await counter.consume(key).catch(refuse)
  }
  const check = async (key: string): Promise<void> => {
    const counted = most > 0 ? await counter.get(key) : null
    if (counted && counted.consumedPoints >= most) refuse(counted)
  }
  return {
    /** Counts one; throws RATE_LIMITED, with the time to wait, beyond the limit. */
    count,
    /** Counts one; returns whether that was within the limit. */
    isWithin: (key: string): Promise<boolean> =>
      count(key).then(
        () => true,
        () => false,
      ),
    /** Begins to count anew. */
    forget: (key: string) => counter.delete(key),
    /** Throws RATE_LIMITED where the limit was reached. */
    check,
    /** Counts one if `work` finds no account. Throws RATE_LIMITED, before it works, where the limit was reached. */
    countFailure: async <T extends { account: unknown }>(key: string, work: () => Promise<T>): Promise<T> => {
      await check(key)
      const found = await work()
      if (!found.account && most > 0) await counter.penalty(key)
      return found
    },
  }
}

function refuse(refusal: unknown): never {
  if (!(refusal instanceof RateLimiterRes)) throw refusal
  const retryAfterMs = Math.max(1, refusal.msBeforeNext)
  const minutes = Math.ceil(retryAfterMs / 60_000)
  const wait = minutes > 1 ? `${minutes} minutes` : 'a minute'
  throw requestError('RATE_LIMITED', `Too many attempts to sign in. Wait ${wait}, then try again.`, { retryAfterMs })
}
