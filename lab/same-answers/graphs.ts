import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  buildSchema,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
} from 'graphql'
import { nameOf, readSdl } from '#kit/graph/sdl.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import type { World } from './world.ts'

/** A graph: its subgraphs, what they are composed to, and what is true in it. */
export type Graph = {
  name: string
  subgraphs: Map<string, Subgraph>
  supergraph: string
  /** What clients see. */
  api: GraphQLSchema
  /** All that the subgraphs have together, also what is inaccessible. */
  whole: GraphQLSchema
  world: World
  /** What each field with @requires needs, as `Type.field`. */
  requires: Map<string, SelectionSetNode>
}

export type Subgraph = { name: string; schema: GraphQLSchema }

export type Sdl = { name: string; typeDefs: DocumentNode }

/** A graph that has every feature of federation which the router must know. */
export function everything(): Graph {
  const folder = join(import.meta.dirname, 'everything')
  const sdls = readdirSync(folder).map((file) => ({ name: file.split('.')[0] ?? file, text: readFileSync(join(folder, file), 'utf8') }))
  return graphOf(
    'everything',
    sdls.map(({ name, text }) => ({ name, typeDefs: parse(text) })),
  )
}

/** The graph of the shop, without its data. */
export function bazaar(): Graph {
  return graphOf(
    'bazaar',
    subgraphDirs().map((dir) => ({ name: nameOf(dir), typeDefs: readSdl(dir) })),
  )
}

/** Composes a graph. Throws if it cannot be composed. */
export function graphOf(name: string, sdls: Sdl[]): Graph {
  const { supergraphSdl, errors, schema } = composeServices(sdls.map((sdl) => ({ ...sdl, url: `http://${sdl.name}` })))
  if (!supergraphSdl || !schema) throw new Error(`${name} is not composed: ${errors?.map(String).join('\n')}`)
  const api = schema.toAPISchema().toGraphQLJSSchema() as GraphQLSchema
  const whole = buildSchema(supergraphSdl, { assumeValid: true })
  const types = sdls.flatMap(({ typeDefs }) => typeDefs.definitions.filter((one) => 'fields' in one) as TypeDefinitionNode[])
  const subgraphs = sdls.map(({ name, typeDefs }) => ({ name, schema: bare(buildSubgraphSchema(typeDefs)) }))
  return {
    name,
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
    supergraph: supergraphSdl,
    api,
    whole,
    world: worldOf(whole, api, subgraphs, types),
    requires: new Map(types.flatMap(requiresOf)),
  }
}

// the source has one resolver for every field and one for every type
function bare(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    if (isAbstractType(type)) type.resolveType = undefined
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) delete field.resolve
  }
  return schema
}

function worldOf(whole: GraphQLSchema, api: GraphQLSchema, subgraphs: Subgraph[], types: TypeDefinitionNode[]): World {
  const all = Object.values(whole.getTypeMap())
  const keys = types.flatMap((type) => selectionsOf(type, 'key').map((selection) => [type.name.value, selection] as const))
  const entities = new Set(keys.map(([type]) => type))
  const keyFields = new Set(
    keys.flatMap(([type, { selections }]) => selections.map((one) => `${type}.${'name' in one && one.name?.value}`)),
  )
  const kinds = new Map(all.filter(isAbstractType).map((type) => [type.name, kindsIn(whole, type)]))
  const enums = Object.values(api.getTypeMap()).filter(isEnumType)
  return {
    kinds: new Map([...kinds, ...kindsOfFields(whole, subgraphs)]),
    entities,
    keyFields,
    numbers: numbersOf(whole, kinds, entities, keyFields),
    enums: new Map(enums.map((type) => [type.name, type.getValues().map(({ name }) => name)])),
  }
}

function kindsIn(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  return isAbstractType(type)
    ? schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort()
    : [type.name]
}

/** What a field of an abstract type is in all subgraphs that have the field: they know different members of a union. */
function kindsOfFields(whole: GraphQLSchema, subgraphs: Subgraph[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { schema } of subgraphs) {
    for (const type of Object.values(schema.getTypeMap())) {
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        const [here, there] = [getNamedType(field.type), whole.getType(getNamedType(field.type).name)]
        if (!isCompositeType(here) || !isAbstractType(there)) continue
        // an interface object is any of its interface's types
        const kinds = kindsIn(isAbstractType(here) ? schema : whole, isAbstractType(here) ? here : there)
        for (const owner of kindsIn(whole, whole.getType(type.name) ?? type)) {
          const name = `${owner}.${field.name}`
          found.set(
            name,
            kinds.filter((kind) => found.get(name)?.includes(kind) ?? true),
          )
          if (owner !== type.name) found.set(`${type.name}.${field.name}`, found.get(name) ?? kinds)
        }
      }
    }
  }
  return found
}

function numbersOf(whole: GraphQLSchema, kinds: World['kinds'], entities: Set<string>, keyFields: Set<string>): World['numbers'] {
  const numbers: World['numbers'] = new Map()
  for (const [name, all] of kinds) if (entities.has(name)) all.forEach((kind, at) => numbers.set(kind, { of: all.length, at }))
  for (const keyField of keyFields) {
    const [type = '', field = ''] = keyField.split('.')
    const owner = whole.getType(type)
    const found = isObjectType(owner) && numbers.get(getNamedType(owner.getFields()[field]?.type)?.name ?? '')
    if (found) numbers.set(type, found)
  }
  return numbers
}

function requiresOf(type: TypeDefinitionNode): [string, SelectionSetNode][] {
  const fields = 'fields' in type ? (type.fields ?? []) : []
  return fields
    .flatMap((field) => selectionsOf(field, 'requires').map((set) => [`${type.name.value}.${field.name.value}`, set] as const))
    .map(([name, set]) => [name, set])
}

function selectionsOf(node: Pick<TypeDefinitionNode, 'directives'>, directive: string): SelectionSetNode[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap((one) => one.arguments?.find(({ name }) => name.value === 'fields')?.value ?? [])
    .flatMap((value) => (value.kind === 'StringValue' ? [selectionSetOf(value.value)] : []))
}

function selectionSetOf(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`).definitions
  if (definition?.kind !== 'OperationDefinition') throw new Error(`No selection: ${fields}`)
  return definition.selectionSet
}
