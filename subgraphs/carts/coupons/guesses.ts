import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '#kit/config.ts'
import type { Context } from '#kit/context.ts'
import { requestError } from '#kit/errors.ts'
import { settings } from '#subgraphs/carts/settings.ts'

export type Guesses = ReturnType<typeof createGuesses>

type Guesser = { owner: string; caller: Context['caller'] }

const hour = 3600

/** Counts the codes of coupons that somebody tries and that there are not, in memory, as auth counts wrong passwords. */
export function createGuesses(config: Config) {
  const { COUPON_GUESSES, COUPON_GUESSES_BY_NETWORK } = settings.of(config)
  const [ofOwner, ofNetwork] = [createCounter(COUPON_GUESSES), createCounter(COUPON_GUESSES_BY_NETWORK)]
  return {
    /** Looks up a coupon by a guess: it counts until it is found. Throws RATE_LIMITED, before it looks, after too many. */
    countUnlessFound: async <T>(
      { owner, caller: { network = '' } }: Guesser,
      find: () => Promise<T | undefined>,
    ): Promise<T | undefined> => {
      await ofOwner?.consume(owner).catch(refuse)
      await ofNetwork?.consume(network).catch(refuse)
      const found = await find()
      if (found) await Promise.all([ofOwner?.reward(owner), ofNetwork?.reward(network)])
      return found
    },
  }
}

function createCounter(most: number): RateLimiterMemory | undefined {
  return most > 0 ? new RateLimiterMemory({ points: most, duration: hour }) : undefined
}

function refuse(refusal: unknown): never {
  if (!(refusal instanceof RateLimiterRes)) throw refusal
  const retryAfterMs = Math.max(1, refusal.msBeforeNext)
  const minutes = Math.ceil(retryAfterMs / 60_000)
  throw requestError('RATE_LIMITED', `Too many codes that there are not. Wait ${minutes} minutes, then try again.`, { retryAfterMs })
}
