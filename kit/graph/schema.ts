import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Context } from '#kit/context.ts'
import { DomainError, toUserErrors } from '#kit/errors.ts'
import { checked } from './checked.ts'
import { type ReferenceResolver, resolveEntities } from './entities.ts'
import { checkArguments } from './input.ts'
import { admitOwner, guard, guardReference } from './roles.ts'
import { scalars } from './scalars.ts'
import { type Policy, readPolicies } from './sdl.ts'

// biome-ignore lint/suspicious/noExplicitAny: codegen types each resolver map where it is written
export type ResolverMap = Record<string, any>
type Resolve = GraphQLFieldResolver<unknown, Context>

/**
 * The executable schema of a subgraph: its resolvers behind the policies and bounds of its SDL.
 * Throws at once for a field without a policy, a resolver without a field, a root field without a resolver.
 */
export function buildSchema(document: DocumentNode, resolvers: ResolverMap): GraphQLSchema {
  const policies = readPolicies(document)
  const guarded = guardReferences(resolvers, policies)
  const Query = { ...guarded.Query, _entities: resolveEntities(referenceResolvers(guarded)) }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: { ...guarded, Query, ...scalars } }])
  checkKeys(schema, resolvers)
  fieldsOf(schema).forEach(guardField(policies))
  return schema
}

/** The resolvers of fields that are plain unless a request asks for another language. */
export const translated = new WeakSet<Resolve>()

/** A resolver of a public text that is asked only where a request asks for another language than the first of LOCALES: else the text is read as it stands. */
export function inLocale<R>(resolve: R): R {
  translated.add(resolve as Resolve)
  return resolve
}

/** Resolves a field that has no resolver of its own and is open to anyone, and counts what it came to. */
export function resolvePlain(...[parent, args, ctx, info]: Parameters<Resolve>): unknown {
  ctx.budget.spendValue(info.path.key as string)
  const value = defaultFieldResolver(parent, args, ctx, info)
  ctx.budget.spendResult(value)
  return value
}

function guardReferences(resolvers: ResolverMap, policies: Map<string, Policy>): ResolverMap {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, map]) => {
      if (!map.__resolveReference) return [type, map]
      const policy = policies.get(type)
      if (!policy) throw new Error(`No policy on the entity ${type}: its references would be unguarded`)
      return [type, { ...map, __resolveReference: guardReference(policy, map.__resolveReference) }]
    }),
  )
}

function referenceResolvers(resolvers: ResolverMap): Map<string, ReferenceResolver> {
  return new Map(
    Object.entries(resolvers).flatMap(([type, map]) => (map.__resolveReference ? [[type, map.__resolveReference] as const] : [])),
  )
}

// buildSubgraphSchema silently ignores unknown keys, and root fields without a resolver
function checkKeys(schema: GraphQLSchema, resolvers: ResolverMap) {
  const known = new Set(fieldsOf(schema).map(({ type, field }) => `${type}.${field.name}`))
  const keys = Object.entries(resolvers).flatMap(([type, map]) => Object.keys(map).map((key) => `${type}.${key}`))
  const unknown = keys.filter((key) => !known.has(key) && !key.endsWith('.__resolveReference'))
  if (unknown.length > 0) throw new Error(`Resolvers for fields that the SDL does not have: ${unknown.join(', ')}`)
  const roots = [...known].filter((name) => /^(Query|Mutation)\.[^_]/.test(name) && !keys.includes(name))
  if (roots.length > 0) throw new Error(`Root fields without a resolver: ${roots.join(', ')}`)
}

function fieldsOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
}

function guardField(policies: Map<string, Policy>) {
  return ({ type, field }: { type: string; field: GraphQLField<unknown, Context> }) => {
    const policy = policies.get(`${type}.${field.name}`)
    if (!policy) return
    const plain = field.resolve ?? defaultFieldResolver
    const bounded = field.args.length > 0 ? checked((args) => checkArguments(field.args, args), plain) : plain
    const guarded = guard(policy, type === 'Mutation' ? withUserErrors(bounded) : bounded)
    const inTurn = isLeafType(getNamedType(field.type)) ? guarded : takingTurns(guarded)
    field.resolve = guarded === defaultFieldResolver ? resolvePlain : translated.has(guarded) ? plainOr(counted(inTurn)) : counted(inTurn)
  }
}

function plainOr(translate: Resolve): Resolve {
  return inLocale<Resolve>((parent, args, ctx, info) => (ctx.locale === undefined ? resolvePlain : translate)(parent, args, ctx, info))
}

/** Counts the value against what the answer may come to, and looks first whether there is time for it. */
function counted(resolve: Resolve): Resolve {
  return (parent, args, ctx, info) => {
    ctx.budget.spendValue(info.path.key as string)
    ctx.budget.look()
    try {
      const value = resolve(parent, args, ctx, info)
      ctx.budget.spendResult(value)
      return value
    } catch (error) {
      ctx.budget.spendError()
      throw error
    }
  }
}

/** What was read is handed over when it is its turn, as all that is below it is made then. */
function takingTurns(resolve: Resolve): Resolve {
  return (parent, args, ctx, info) => {
    const value = resolve(parent, args, ctx, info)
    return value instanceof Promise && ctx.budget.isLarge ? value.finally(() => ctx.budget.takeTurn()) : value
  }
}

/** Puts a DomainError into the `userErrors` of the payload. Throws anything else again. */
function withUserErrors(resolve: Resolve): Resolve {
  return async (...call) => {
    try {
      return { userErrors: [], ...((await resolve(...call)) as object) }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') admitOwner(call[2].caller)
      if (error instanceof DomainError) return { userErrors: toUserErrors(error) }
      throw error
    }
  }
}
