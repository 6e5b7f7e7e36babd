import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, parse } from 'graphql'
import { readPolicies, readSdl } from '#kit/graph/sdl.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { ownSubgraphDirs } from '#schema/subgraph-dirs.ts'
import { documentOf, type Root, subjectOf } from './ready-operations/document.ts'
import { namesIn, variablesOf } from './ready-operations/variables.ts'

type File = { filename: string; content: string }
type Name = 'shopper' | 'admin'
type Journey = { folder: string; name: Name; kept: Set<string>; number: number }
type Journeys = Record<Name, Journey>

/** A journey's operations from this number on end it: they delete what the others need. A new operation comes before them. */
const ending = 90

/** Returns the files that `operations/`, or another folder like it, lacks: one for each root field of the subgraphs that no ready operation selects. */
export function missingOperations(dirs = ownSubgraphDirs(), folder = 'operations'): File[] {
  const selected = [...operationsIn(folder, 'shopper'), ...operationsIn(folder, 'admin')].map(({ document }) => rootFieldOf(document))
  const journeys = { shopper: readJourney(folder, 'shopper'), admin: readJourney(folder, 'admin') }
  return dirs
    .flatMap(rootsOf)
    .filter((root) => !selected.includes(`${root.type}.${root.field.name}`))
    .map((root) => writeOperation(root, journeys))
}

/** Returns the root field that a document selects first, as `Type.field`. */
export function rootFieldOf(document: string): string {
  const [operation] = parse(document).definitions
  if (operation?.kind !== 'OperationDefinition') throw new Error(`Not an operation: ${document}`)
  const [first] = operation.selectionSet.selections
  return `${operation.operation === 'query' ? 'Query' : 'Mutation'}.${first?.kind === 'Field' ? first.name.value : ''}`
}

function operationsIn(folder: string, name: Name): ReadyOperation[] {
  return existsSync(join(folder, name)) ? readyOperations(name, folder) : []
}

/** A journey of another folder goes on behind that of the shop: it has what that one keeps. */
function readJourney(folder: string, name: Name): Journey {
  const operations = operationsIn(folder, name)
  const numbers = operations.map((operation) => Number.parseInt(operation.name, 10)).filter((number) => number < ending)
  const kept = [...readyOperations(name), ...operations].flatMap(({ keep }) => keep.map(([kept]) => kept))
  return { folder, name, kept: new Set(kept), number: Math.max(0, ...numbers) }
}

function rootsOf(dir: string): Root[] {
  const sdl = readSdl(dir)
  const [schema, policies] = [buildASTSchema(sdl, { assumeValid: true, assumeValidSDL: true }), readPolicies(sdl)]
  return (['Query', 'Mutation'] as const).flatMap((type) => {
    const object = type === 'Query' ? schema.getQueryType() : schema.getMutationType()
    return Object.values(object?.getFields() ?? {}).map((field) => ({ type, field, policies }))
  })
}

/** Writes the next operation of a journey, which from then on keeps what this one keeps. */
function writeOperation(root: Root, journeys: Journeys): File {
  const { type, field, policies } = root
  const journey = journeys[policies.get(`${type}.${field.name}`)?.kind === 'admin' ? 'admin' : 'shopper']
  const variables = variablesOf(root, journey.kept)
  const isRefused = type === 'Mutation' && namesIn(variables).some((name) => !journey.kept.has(name))
  const keep = isRefused ? [] : keptOf(root)
  for (const [name] of keep) journey.kept.add(name)
  journey.number += 1
  const comments = [
    field.description?.replace(/\s+/g, ' '),
    variables === '{}' ? undefined : `variables: ${variables}`,
    keep.length > 0 ? `keep: ${keep.map((pair) => pair.join(' = ')).join(', ')}` : undefined,
    isRefused ? 'answers: NOT_FOUND' : undefined,
  ]
  const head = comments.flatMap((comment) => comment ?? []).map((comment) => `# ${comment}\n`)
  return { filename: fileOf(journey, field.name), content: `${head.join('')}${documentOf(root)}\n` }
}

/** The id and the version of what a mutation returns: later operations may need them. */
function keptOf(root: Root): [string, string][] {
  const subject = subjectOf(root)
  if (root.type === 'Query' || !subject?.under) return []
  return ['id', 'version']
    .filter((name) => name in subject.type.getFields())
    .map((name) => [`${subject.name}${name === 'id' ? 'Id' : 'Version'}`, `${root.field.name}.${subject.under}.${name}`])
}

function fileOf({ folder, name, number }: Journey, field: string): string {
  const kebab = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `${folder}/${name}/${String(number).padStart(2, '0')}-${kebab}.graphql`
}
