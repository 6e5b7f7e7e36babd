import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

type Outputs = CodegenConfig['generates']

const api = 'schema/api.graphql'
const common = 'schema/common.graphql'
const commonTypes = '../../schema/common.generated.ts'
const federation =
  'directive @link(url: String!, import: [String]) repeatable on SCHEMA\ndirective @composeDirective(name: String!) repeatable on SCHEMA'

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  importExtension: '.ts' as const,
  emitLegacyCommonJSImports: false,
  scalars: { DateTime: 'Date', MinorUnits: 'number', ID: 'string' },
}

const subgraphs = ['subgraphs', 'examples']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((dir) => existsSync(join(dir, 'schema.graphql')))

export default {
  generates: Object.assign(
    {},
    commonOutput(),
    documentsOutput(),
    shopOutput(),
    consoleOutput(),
    ...subgraphs.map(subgraphOutput),
  ) as Outputs,
} satisfies CodegenConfig

function commonOutput(): Outputs {
  return {
    'schema/common.generated.ts': {
      schema: [common, federation, 'type Query { none: Boolean }'],
      plugins: ['typescript'],
      config: { ...config, onlyEnums: true },
    },
  }
}

/**
 * What the shop's page asks the graph: the documents beside its screens. A folder of screens that are loaded when they are needed has a file of
 * its own, since a file goes as a whole to where one part of it is needed. Reviews are in the graph of a shop that has that subgraph too.
 */
function shopOutput(): Outputs {
  const withReviews = [api, common, 'examples/reviews/schema.graphql', federation]
  const ofRoom = (room: string) => [`pages/shop/${room}/*.graphql`, 'pages/shop/fragments.graphql']
  return Object.assign(
    pageOutput('pages/shop', [api], ['pages/shop/*.graphql']),
    ...['account', 'addresses', 'buying', 'currency', 'lists'].map((room) => pageOutput(`pages/shop/${room}`, [api], ofRoom(room))),
    pageOutput('pages/shop/reviews', withReviews, ofRoom('reviews')),
  )
}

/** What the console asks, in one file. */
function consoleOutput(): Outputs {
  return pageOutput('pages/console', [api], ['pages/console/**/*.graphql'])
}

/** Documents for a folder. Each is a constant of its own, so that a bundle has those that it uses. */
function pageOutput(folder: string, schema: string[], documents: string[]): Outputs {
  return {
    [`${folder}/documents.generated.ts`]: {
      schema,
      documents,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        ...config,
        scalars: { DateTime: 'string', MinorUnits: 'number', ID: 'string' },
        optimizeDocumentNode: true,
        skipTypename: true,
      },
    },
  }
}

/** The ready operations and the lab's own documents, each with the types of its variables and of its answer. */
function documentsOutput(): Outputs {
  return {
    'lab/documents/documents.generated.ts': {
      schema: api,
      documents: ['operations/*/*.graphql', 'lab/documents/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        ...config,
        scalars: { DateTime: 'string', MinorUnits: 'number', ID: 'string' },
        documentVariableSuffix: '',
        optimizeDocumentNode: true,
        skipTypename: true,
      },
    },
  }
}

function subgraphOutput(dir: string): Outputs {
  return {
    [join(dir, 'schema.generated.ts')]: {
      schema: [common, join(dir, 'schema.graphql'), federation],
      // with enumValues the resolvers would list the values once more
      plugins: [{ typescript: { enumValues: commonEnums() } }, 'typescript-resolvers'],
      config: { ...config, federation: true, contextType: contextType(dir), mappers: mappers(dir) },
    },
  }
}

/** The enums that schema/common.generated.ts has: the other generated files import them from there. */
function commonEnums(): Record<string, string> {
  const names = namesIn(readFileSync(common, 'utf8'), /^enum (\w+)/gm)
  return Object.fromEntries(names.map((name) => [name, `${commonTypes}#${name}`]))
}

/** A subgraph with resources of its own has a context.ts that exports its `Context`. */
function contextType(dir: string): string {
  return `${existsSync(join(dir, 'context.ts')) ? '.' : '../../kit'}/context.ts#Context`
}

/**
 * The value that a resolver of a type gets: the row XRow of tables.ts for a type X that has one. A payload may leave fields out.
 * An entity of another subgraph has at least the fields of its key.
 */
function mappers(dir: string): Record<string, string> {
  const sdl = readIfExists(join(dir, 'schema.graphql'))
  const types = namesIn(sdl, /^type (\w+)/gm)
  const entities = [...sdl.matchAll(/^type (\w+) @key\(fields: "([^"]+)"/gm)].map(([, name = '', key = '']) => ({ name, key }))
  const rows = namesIn(tablesOf(dir), /export type (\w+)Row\b/g).filter((name) => types.includes(name))
  return Object.fromEntries([
    ...rows.map((name) => [name, `./tables.ts#${name}Row`]),
    ...entities.filter(({ name }) => !rows.includes(name)).map(({ name, key }) => [name, `Partial<{T}> & ${fieldsOf(key)}`]),
    ...types.filter((name) => name.endsWith('Payload')).map((name) => [name, 'Partial<{T}>']),
  ])
}

/** The tables of a subgraph: those of its rooms too, which tables.ts exports. */
function tablesOf(dir: string): string {
  const rooms = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [dir, ...rooms.map(({ name }) => join(dir, name))].map((folder) => readIfExists(join(folder, 'tables.ts'))).join('\n')
}

function fieldsOf(key: string): string {
  return `Pick<{T}, '${key.split(' ').join("' | '")}'>`
}

function readIfExists(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function namesIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name)
}
