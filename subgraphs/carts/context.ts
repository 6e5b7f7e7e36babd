import type { Context as KitContext } from '#kit/context.ts'
import type { Guesses } from './coupons/guesses.ts'

/** The context of carts' resolvers and modules. */
export type Context = KitContext<{ guesses: Guesses }>
