import type { GraphQLFieldResolver } from 'graphql'
import type { Caller, Context } from '#kit/context.ts'
import { requestError, signInFirst } from '#kit/errors.ts'
import type { Policy } from './sdl.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

type ReferenceResolver = (reference: unknown, ctx: Context, info: unknown) => unknown

/** Throws UNAUTHENTICATED or FORBIDDEN unless the policy lets the caller pass; SERVICE_UNAVAILABLE while it is not known who asks. */
export function admit(policy: Policy, caller: Caller): void {
  if (policy.kind === 'public') return
  if (!caller.sub) throw signInFirst(caller)
  if (policy.kind === 'admin' && !(caller.permissions as string[]).includes(policy.can))
    throw requestError('FORBIDDEN', `This needs the permission ${policy.can}.`, { permission: policy.can })
}

/** Throws UNAUTHENTICATED to who gave a token that is not taken: what is not found may well be theirs. */
export function admitOwner(caller: Caller): void {
  if (!caller.sub && caller.reason) throw signInFirst(caller)
}

/** A resolver that asks the policy first. */
export function guard(policy: Policy, resolve: Resolve): Resolve {
  return policy.kind === 'public'
    ? resolve
    : (parent, args, ctx, info) => {
        admit(policy, ctx.caller)
        return resolve(parent, args, ctx, info)
      }
}

/** A reference resolver that asks the policy first: `_entities` is a door as any other. */
export function guardReference(policy: Policy, resolve: ReferenceResolver): ReferenceResolver {
  return async (reference, ctx, info) => {
    admit(policy, ctx.caller)
    return resolve(reference, ctx, info)
  }
}
