import type { GraphQLFieldResolver } from 'graphql'
import type { Caller, Context } from '#kit/context.ts'
import { requestError, signInFirst } from '#kit/errors.ts'
import { checked } from './checked.ts'
import type { ReferenceResolver } from './entities.ts'
import type { Policy } from './sdl.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

/** Throws UNAUTHENTICATED or FORBIDDEN unless the policy admits the caller; SERVICE_UNAVAILABLE while the caller's token cannot be verified. */
export function admit(policy: Policy, caller: Caller): void {
  if (policy.kind === 'public') return
  if (!caller.sub) throw signInFirst(caller)
  if (policy.kind === 'admin' && !(caller.permissions as string[]).includes(policy.can))
    throw requestError('FORBIDDEN', `You need the permission ${policy.can} for this.`, { permission: policy.can })
}

/** Throws UNAUTHENTICATED if the caller's token was refused: an object that was not found may be theirs. */
export function admitOwner(caller: Caller): void {
  if (!caller.sub && caller.reason) throw signInFirst(caller)
}

/** A resolver behind a policy. */
export function guard(policy: Policy, resolve: Resolve): Resolve {
  return policy.kind === 'public' ? resolve : checked((_args, { caller }) => admit(policy, caller), resolve)
}

/** A reference resolver behind a policy, as `_entities` reaches entities too. */
export function guardReference(policy: Policy, resolve: ReferenceResolver): ReferenceResolver {
  return (reference, ctx, info) => {
    admit(policy, ctx.caller)
    return resolve(reference, ctx, info)
  }
}
