// Writes every generated file: npm run generate
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql'
import { createCommand, runCommand } from '#app/command.ts'
import { settings } from '#app/settings.ts'
import codegen from '#codegen.ts'
import { settings as routerSettings } from '#router/settings.ts'
import { moreSubgraphDirs, subgraphDirs } from '#schema/subgraph-dirs.ts'
import { renderCompose } from './compose.ts'
import { errorsPage } from './error-codes.ts'
import { permissionsPage } from './permissions.ts'
import { missingOperations } from './ready-operations.ts'
import { composeSupergraph } from './supergraph.ts'

// a document of codegen is a line
const document = /^export const \w+ = (\{"kind":"Document".*\}) as unknown as/gm

type File = { filename: string; content: string }

// codegen exports an enum that it imports once more, and not as the type that it is
const enumAgain = /(\/\*\*.*\*\/\n)?export \{ \w+ \};\n\n?/g

const description = `Writes schema/supergraph.graphql and schema/api.graphql, the types of every subgraph and of every document, docs/permissions.md,
docs/errors.md, the lists in the compose files, and a ready operation for each field of Query and Mutation that has none. With MORE_SUBGRAPHS
it writes the graph of the shop with them into the file that SUPERGRAPH names, their types, and their operations into their own folders.`

await runCommand(
  createCommand('generate', description)
    .option('--check', 'writes nothing; the exit code is 1 where a generated file is stale or missing', false)
    .action(run),
)

async function run({ check }: { check: boolean }): Promise<void> {
  const config = settings()
  const more = moreSubgraphDirs().map((dir) => relative('.', dir))
  const changed = more.length > 0 ? await writeMore(more, routerSettings.of(config).SUPERGRAPH, check) : await writeShop(check)
  console.log(`${changed.length} generated files ${check ? 'are stale' : 'changed'}`)
  process.exitCode = check && changed.length > 0 ? 1 : 0
}

async function writeShop(check: boolean): Promise<File[]> {
  // the documents are checked against the composed schema, so both are written first
  return [
    ...write(composeSchemas(), check),
    ...write(missingOperations(), check),
    ...write(await generateTypes(), check),
    ...write([...renderPages(), ...renderCompose()], check),
  ]
}

/** What the shop has with these folders beside its own subgraphs. Nothing of the shop itself changes. */
async function writeMore(dirs: string[], filename: string, check: boolean): Promise<File[]> {
  return [
    ...write([{ filename, content: composeSupergraph(subgraphDirs()).supergraph }], check),
    ...write(
      dirs.flatMap((dir) => missingOperations([dir], join(dir, 'operations'))),
      check,
    ),
    ...write(await generateTypes(), check),
  ]
}

async function generateTypes(): Promise<File[]> {
  // codegen calls a mapper of the form Partial<{T}> unused, though it uses it
  const warn = console.warn
  console.warn = (...words) => String(words[0]).startsWith('Unused mappers') || warn(...words)
  const files: File[] = await generate({ ...codegen, silent: true, errorsOnly: true }, false)
  return files.map(({ filename, content }) => ({ filename, content: withFragmentsOnce(content.replaceAll(enumAgain, '')) }))
}

/** Codegen writes a fragment into every document that spreads it. Here it is a constant, so that a page loads it once. */
function withFragmentsOnce(content: string): string {
  const documents = [...content.matchAll(document)].map(([, json = '']) => JSON.parse(json) as DocumentNode)
  const fragments = documents.flatMap(({ definitions }) => definitions).filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const constants = new Map(fragments.map((one) => [JSON.stringify(one), `fragment${(one as FragmentDefinitionNode).name.value}`]))
  let short = content
  for (const [json, name] of constants) short = short.replaceAll(json, name)
  const lines = Array.from(constants, ([json, name]) => `const ${name} = ${json}\n`).join('')
  const at = Math.max(0, short.search(document))
  return short.slice(0, at) + lines + short.slice(at)
}

/** Writes the files that differ, unless `check`. Returns them. */
function write(files: File[], check: boolean): File[] {
  const stale = files.filter(isStale)
  for (const { filename, content } of stale) {
    if (!check) mkdirSync(dirname(filename), { recursive: true })
    if (!check) writeFileSync(filename, content)
    console.log(`${check ? 'stale' : 'wrote'} ${relative('.', filename)}`)
  }
  return stale
}

function isStale({ filename, content }: File): boolean {
  return !existsSync(filename) || readFileSync(filename, 'utf8') !== content
}

function composeSchemas(): File[] {
  const { supergraph, api } = composeSupergraph()
  return [
    { filename: 'schema/supergraph.graphql', content: supergraph },
    { filename: 'schema/api.graphql', content: api },
  ]
}

function renderPages(): File[] {
  return [
    { filename: 'docs/permissions.md', content: permissionsPage() },
    { filename: 'docs/errors.md', content: errorsPage() },
  ]
}
