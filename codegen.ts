import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

const common = 'schema/common.graphql'
const federation =
  'directive @link(url: String!, import: [String]) repeatable on SCHEMA\ndirective @composeDirective(name: String!) repeatable on SCHEMA'

const sources = (dir: string) => readdirSync(dir).filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.includes('generated'))

const allOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')

/** Type X is the row type XRow of tables.ts where there is one; a payload may leave out what it has not got; an entity of others is its id. */
const mappers = (dir: string) => {
  const sdl = readFileSync(join(dir, 'schema.graphql'), 'utf8')
  const tables = existsSync(join(dir, 'tables.ts')) ? readFileSync(join(dir, 'tables.ts'), 'utf8') : ''
  const types = allOf(sdl, /^type (\w+)/gm)
  const rows = allOf(tables, /export type (\w+)Row\b/g).filter((name) => types.includes(name))
  const stubs = allOf(sdl, /^type (\w+) @key/gm).filter((name) => !rows.includes(name))
  const payloads = types.filter((name) => name.endsWith('Payload'))
  return Object.fromEntries([
    ...rows.map((name) => [name, `./tables.ts#${name}Row`]),
    ...stubs.map((name) => [name, 'Partial<{T}> & { id: string }']),
    ...payloads.map((name) => [name, 'Partial<{T}>']),
  ])
}

/** A subgraph with resources names its context, such as AuthContext, in one of its files. */
const contextType = (dir: string) => {
  for (const file of sources(dir)) {
    const name = /export type (\w+Context) =/.exec(readFileSync(join(dir, file), 'utf8'))?.[1]
    if (name) return `./${file}#${name}`
  }
  return '../../kit/context.ts#Context'
}

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  importExtension: '.ts' as const,
  emitLegacyCommonJSImports: false,
  scalars: { DateTime: 'Date', MinorUnits: 'number', ID: 'string' },
}

const subgraph = (name: string): CodegenConfig['generates'] => {
  const dir = join('subgraphs', name)
  return {
    [join(dir, 'schema.generated.ts')]: {
      schema: [common, join(dir, 'schema.graphql'), federation],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...config,
        federation: true,
        contextType: contextType(dir),
        mappers: mappers(dir),
      },
    },
  }
}

const names = readdirSync('subgraphs').filter((name) => existsSync(join('subgraphs', name, 'schema.graphql')))

export default {
  generates: Object.assign(
    {
      'schema/common.generated.ts': {
        schema: [common, federation, 'type Query { none: Boolean }'],
        plugins: ['typescript'],
        config: { ...config, onlyEnums: true },
      },
    },
    ...names.map(subgraph),
  ),
} satisfies CodegenConfig
