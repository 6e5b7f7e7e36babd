import type { Context as KitContext } from '#kit/context.ts'
import type { FailedSignIns } from './activity/failed-sign-ins.ts'
import type { SigningKeys } from './keys.ts'
import type { SignInLimits } from './sign-in-limits.ts'

/** The context of auth's resolvers and modules. */
export type Context = KitContext<{ keys: SigningKeys; limits: SignInLimits; failedSignIns: FailedSignIns }>
