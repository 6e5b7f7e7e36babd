import { type GraphQLFieldResolver, isObjectType } from 'graphql'
import type { Context } from '#kit/context.ts'

type Reference = { __typename: string }

/** Finds the entity that a reference names. */
export type ReferenceResolver = (reference: unknown, ctx: Context, info: unknown) => unknown

/**
 * Resolves `_entities`: what the router asks for by its keys, in the same order. An entity whose type has no resolver here is its reference, with
 * the fields that the router has sent along. An error is that of one entity alone.
 */
export function resolveEntities(resolvers: Map<string, ReferenceResolver>): GraphQLFieldResolver<unknown, Context> {
  return (_, { representations }: { representations: readonly Reference[] }, ctx, info) => {
    const unknown = representations.find(({ __typename }) => !isObjectType(info.schema.getType(__typename)))
    if (unknown) throw new Error(`There is no entity ${unknown.__typename}.`)
    return representations.map((reference) => {
      const resolve = resolvers.get(reference.__typename)
      return resolve ? find(resolve, reference, ctx, info) : reference
    })
  }
}

/** Finds an entity, and hands it over when it is its turn. A value of a union says its type itself. */
async function find(resolve: ReferenceResolver, reference: Reference, ctx: Context, info: unknown): Promise<unknown> {
  const found = await resolve(reference, ctx, info)
  if (ctx.budget.isLarge) await ctx.budget.takeTurn()
  if (typeof found !== 'object' || found === null) return found
  return Object.assign(found, { __typename: reference.__typename })
}
