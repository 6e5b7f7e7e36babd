// Runs codegen and composition. --check writes nothing and fails when a generated file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import codegen from '#codegen.ts'
import { errorsPage } from './error-codes.ts'
import { permissionsPage } from './permissions.ts'
import { composeSupergraph } from './supergraph.ts'

type File = { filename: string; content: string }

if (process.argv.includes('--help')) {
  console.log(
    'npm run generate [-- --check]\n\nWrites the types of every subgraph, schema/supergraph.graphql and schema/api.graphql,\ndocs/permissions.md and docs/errors.md.\n--check writes nothing and exits with 1 when one of them is stale.',
  )
  process.exit(0)
}
const check = process.argv.includes('--check')

// codegen calls a mapper of the form Partial<{T}> unused, though it uses it
const warn = console.warn
console.warn = (...words) => String(words[0]).startsWith('Unused mappers') || warn(...words)

const types = settle(await generate({ ...codegen, silent: true, errorsOnly: true }, false))
const { supergraph, api } = composeSupergraph()
const views = settle([
  { filename: 'schema/supergraph.graphql', content: supergraph },
  { filename: 'schema/api.graphql', content: api },
])
const pages = settle([
  { filename: 'docs/permissions.md', content: permissionsPage() },
  { filename: 'docs/errors.md', content: errorsPage() },
])
const changed = types + views + pages
console.log(`${changed} generated files ${check ? 'are stale' : 'changed'}`)
process.exitCode = check && changed > 0 ? 1 : 0

/** Writes what differs, or, with --check, only says so; answers how many differ. */
function settle(files: File[]): number {
  const stale = files.filter(isStale)
  for (const { filename, content } of stale) {
    if (!check) writeFileSync(filename, content)
    console.log(`${check ? 'stale' : 'wrote'} ${relative('.', filename)}`)
  }
  return stale.length
}

function isStale({ filename, content }: File) {
  return !existsSync(filename) || readFileSync(filename, 'utf8') !== content
}
