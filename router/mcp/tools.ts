import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql'
import { type Config, ConfigError } from '#kit/config.ts'
import { settings } from '#router/settings.ts'
import { argumentsOf } from './arguments.ts'

/** An operation that agents may call: its name is that of the operation, its description the comment at the top of its file. */
export type Tool = { name: string; description: string; document: string; isQuery: boolean; arguments: ReturnType<typeof argumentsOf> }

/** A file of MCP_TOOLS as it is read. */
type Read = { file: string; description: string; document: string; parsed: DocumentNode; operation: OperationDefinitionNode }

/** The documents of the tools: they run, whatever other documents do. */
export function toolDocuments(config: Config): string[] {
  return readFiles(config).map(({ document }) => document)
}

/** Reads the tools of MCP_TOOLS. Throws ConfigError with what is wrong with a file. */
export function readTools(config: Config, schema: GraphQLSchema): Tool[] {
  const tools = readFiles(config).map((read) => toolOf(read, schema))
  const twice = tools.find(({ name }, at) => tools.findIndex((other) => other.name === name) !== at)
  if (twice) throw new ConfigError(`MCP_TOOLS: two operations are called ${twice.name}`)
  return tools
}

function readFiles(config: Config): Read[] {
  return filesOf(settings.of(config).MCP_TOOLS).map(readFile)
}

function filesOf(names: string): string[] {
  const paths = names.split(',').map((name) => name.trim())
  return paths.filter(Boolean).flatMap((path) => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    return isFolder ? globSync('*.graphql', { cwd: path }).map((file) => join(path, file)) : [path]
  })
}

function readFile(file: string): Read {
  try {
    const text = readFileSync(file, 'utf8')
    const document = text.replace(/^#.*\n/gm, '')
    const parsed = parse(document, { noLocation: true })
    const [operation, ...others] = parsed.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    if (!operation?.name || others.length > 0 || operation.operation === 'subscription')
      throw new Error('it must have one query or mutation, with a name')
    const description = [...text.matchAll(/^# (?!(?:variables|keep|answers):)(.*)$/gm)].map(([, line]) => line).join(' ')
    return { file, description, document, parsed, operation }
  } catch (error) {
    throw new ConfigError(`MCP_TOOLS: ${file} is not a tool: ${(error as Error).message}`)
  }
}

function toolOf({ file, description, document, parsed, operation }: Read, schema: GraphQLSchema): Tool {
  const [fault] = validate(schema, parsed)
  if (fault) throw new ConfigError(`MCP_TOOLS: ${file} does not fit the graph: ${fault.message}`)
  const { name, operation: kind } = operation
  return { name: name?.value ?? '', description, document, isQuery: kind === 'query', arguments: argumentsOf(schema, operation) }
}
