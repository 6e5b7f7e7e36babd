// Writes which operations each page sends, for the setting TRUSTED_DOCUMENTS: node tools/pages/manifests.ts FOLDER
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InMemoryCache } from '@apollo/client'
import { type DocumentNode, Kind, print } from 'graphql'
import { createCommand, runCommand } from '#app/command.ts'
import { pageList } from '#router/pages/page-list.ts'

const pages = join(import.meta.dirname, '../../pages')

/** The client asks for the names of types too. */
const cache = new InMemoryCache()

await runCommand(
  createCommand('node tools/pages/manifests.ts', 'Writes the operations that each page sends, for the setting TRUSTED_DOCUMENTS.')
    .argument('<folder>', 'where the manifests are to be')
    .action(writeManifests),
)

async function writeManifests(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { name } of pageList) {
    const operations = await operationsOf(name)
    // the explorer has none of its own
    if (operations.length === 0) continue
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }))
    console.log(`${name}: ${operations.length} operations`)
  }
}

/** The operations of a page, as its client sends them. */
async function operationsOf(page: string): Promise<object[]> {
  const files = globSync(`${page}/**/documents.generated.ts`, { cwd: pages }).toSorted()
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(pathToFileURL(join(pages, file)).href)))
  return modules.flatMap((module) => Object.values(module).flatMap((value) => operationIn(value as DocumentNode)))
}

function operationIn(document: DocumentNode): object[] {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return []
  const body = print(cache.transformDocument(document))
  return [{ id: createHash('sha256').update(body).digest('hex'), name: operation.name?.value, type: operation.operation, body }]
}
