import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
import { graph } from './bad-values.ts'
import type { Kept } from './journey.ts'

type Field = GraphQLField<unknown, unknown>

/** A way through the graph: the fields from a root field on, and the type at its end, of which every field is selected. */
export type Path = { fields: Field[]; parents: GraphQLObjectType[]; type: GraphQLObjectType }

/** Arguments of root fields, with names of kept values. A field that is not here needs none. */
const rootArguments: Record<string, string> = {
  category: 'slug: "mugs"',
  collection: 'slug: "for-breakfast"',
  order: 'id: "{{orderId}}"',
  payment: 'id: "{{paymentId}}"',
  product: 'id: "{{productId}}"',
  user: 'id: "{{userId}}"',
  users: 'first: 2, filter: { ids: ["{{userId}}"] }',
  userNotes: 'userId: "{{userId}}", first: 2',
  wishList: 'id: "{{wishListId}}"',
  sharedWishList: 'token: "{{shareToken}}"',
  searchProducts: 'text: "mgu", first: 2',
  searchSuggestions: 'text: "mug", first: 2',
  reconciliation: 'from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z"',
  validateToken: 'token: "{{accessToken}}"',
}

/**
 * Returns paths that together end with every field that returns an object: from each root field, and from each other type by a path
 * to it that is as short as can be.
 */
export function readPaths(): Path[] {
  const query = graph.getQueryType() as GraphQLObjectType
  const paths = pathsFrom({ fields: [], parents: [], type: query })
  const bases = new Set([query.name, ...paths.map(({ type }) => type.name)])
  // breadth first: the list grows while it is walked
  const toWalk = [...paths]
  for (const path of toWalk) {
    const more = pathsFrom(path)
    paths.push(...more)
    for (const one of more.filter(({ type }) => !bases.has(type.name))) {
      bases.add(one.type.name)
      toWalk.push(one)
    }
  }
  return paths
}

/** Returns the query of a path, with every field of the type at its end, or with `only` this one. */
export function documentOfPath({ fields, type }: Path, kept: Kept, only?: string): string {
  const inner = Object.values(type.getFields())
    .filter((field) => isSelectable(field) && (only ?? field.name) === field.name)
    .map(selected)
    .join(' ')
  const text = fields.reduceRight((selection, field, at) => `${field.name}${argumentsOf(field, at === 0)} { ${selection} }`, inner)
  return `{ ${text} }`.replace(/\{\{(\w+)\}\}/g, (_, name) => String(kept[name]))
}

/** Returns a selection of a field that is short: of an object its type alone. */
export function selected(field: Field): string {
  return `${field.name}${isLeafType(getNamedType(field.type)) ? '' : `${argumentsOf(field, false)} { __typename }`}`
}

export function isSelectable({ args }: Field): boolean {
  return !args.some(isRequiredArgument)
}

function pathsFrom({ fields, parents, type }: Path): Path[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type)
    const isRoot = fields.length === 0
    if (!isObjectType(next) || !(isRoot || isSelectable(field))) return []
    return [{ fields: [...fields, field], parents: [...parents, type], type: next }]
  })
}

function argumentsOf({ name, args }: Field, isRoot: boolean): string {
  const given = (isRoot && rootArguments[name]) || (args.some((arg) => arg.name === 'first') ? 'first: 2' : '')
  return given && `(${given})`
}
