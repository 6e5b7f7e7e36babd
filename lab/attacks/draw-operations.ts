import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql'
import { measure } from '#kit/graph/cost.ts'
import { readCosts } from '#kit/graph/cost-table.ts'
import { oneOf, type Random, shuffled } from '#lab/random.ts'
import { complexityFault } from '#router/limits/limits.ts'

type Field = GraphQLField<unknown, unknown>

/** A selection before the lengths of its pages are known. */
type Selection = { name: string; args: string; selects: Selection[] }

type Drawing = { random: Random; schema: GraphQLSchema; roots: Record<string, string[]> }

const maxDepth = 14
const pages = [100, 70, 50, 35, 20, 12, 8, 5, 3, 2, 1]
/** A part of the operations is sent as it was drawn, whatever it costs. */
const unscaled = 0.1
const mutations = 0.1

/** What an attacker knows of the limits: those of a shop with default settings. */
const maxCost = 12_000
const costs = readCosts(parse(readFileSync('schema/supergraph.graphql', 'utf8')))

/**
 * Draws operations from the graph's schema: a random selection, with pages as long and as many aliases as the limits allow. `roots` are
 * the root fields to begin with, each with the arguments that it can be given; an empty text stands for none.
 */
export function drawOperations(random: Random, count: number, roots: Record<string, string[]>): string[] {
  const drawing = { random, schema: buildSchema(readFileSync('schema/api.graphql', 'utf8')), roots }
  return Array.from({ length: count }, () => drawOne(drawing))
}

function drawOne(drawing: Drawing): string {
  const { random, schema } = drawing
  const isMutation = random() < mutations
  const type = (isMutation ? schema.getMutationType() : schema.getQueryType()) as GraphQLObjectType
  const fields = Object.values(type.getFields()).filter(({ name }) => drawing.roots[name])
  const root = drawField(drawing, oneOf(random, fields), 1, Math.ceil(random() * maxDepth))
  const write = (first: number, times: number) => print(isMutation ? 'mutation' : 'query', root, first, times)
  return random() < unscaled ? write(100, 1) : scaled(write)
}

/** The most costly form that is within the limits: first the pages, then aliases. */
function scaled(write: (first: number, times: number) => string): string {
  const first = pages.find((length) => isWithin(write(length, 1))) ?? 1
  let times = 1
  while (times < 20 && isWithin(write(first, times + 1))) times += 1
  return write(first, times)
}

function isWithin(query: string): boolean {
  const document = parse(query)
  const operation = getOperationAST(document)
  return Boolean(operation && !complexityFault(measure(costs, document, operation), operation, maxCost))
}

function drawField(drawing: Drawing, field: Field, depth: number, most: number): Selection {
  const { random, roots } = drawing
  const type = getNamedType(field.type)
  const given = depth === 1 ? oneOf(random, roots[field.name] ?? ['']) : ''
  const pageArgument = field.args.some(({ name }) => name === 'first') ? 'first: $first' : ''
  const args = [given, pageArgument].filter(Boolean).join(', ')
  return { name: field.name, args, selects: isObjectType(type) ? drawFields(drawing, type, depth, most) : [] }
}

function drawFields(drawing: Drawing, type: GraphQLObjectType, depth: number, most: number): Selection[] {
  const { random } = drawing
  const fields = shuffled(random, Object.values(type.getFields()).filter(canBeAsked))
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)))
  const branches = fields.filter((field) => isObjectType(getNamedType(field.type)))
  // a page is nothing without its entries
  const entries = branches.filter(({ name }) => name === 'edges' || name === 'node')
  const deeper = entries.length > 0 ? entries : depth < most || leaves.length === 0 ? branches.slice(0, 1 + Math.floor(random() * 2)) : []
  const wider = leaves.slice(0, Math.ceil(random() * leaves.length))
  const chosen = [...deeper, ...(deeper.length === 0 || random() < 0.5 ? wider : [])]
  return chosen.map((field) => drawField(drawing, field, depth + 1, most))
}

function canBeAsked({ args }: Field): boolean {
  return !args.some(isRequiredArgument)
}

function print(kind: string, root: Selection, first: number, times: number): string {
  const one = printSelection(root).replaceAll('$first', String(first))
  return `${kind} { ${Array.from({ length: times }, (_, at) => `a${at}: ${one}`).join(' ')} }`
}

function printSelection({ name, args, selects }: Selection): string {
  const below = selects.length > 0 ? selects.map(printSelection).join(' ') : ''
  return `${name}${args && `(${args})`}${below && ` { ${below} }`}`
}
