import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InMemoryCache } from '@apollo/client'
import { type DocumentNode, Kind, print } from 'graphql'

const pages = join(import.meta.dirname, '../../pages')

/** The client asks for the names of types too. */
const cache = new InMemoryCache()

/**
 * Returns the operations of a page as its client sends them, in the format that TRUSTED_DOCUMENTS takes; undefined for a page that has none of
 * its own.
 */
export async function manifestOf(page: string): Promise<object | undefined> {
  const files = globSync(`${page}/**/documents.generated.ts`, { cwd: pages }).toSorted()
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(pathToFileURL(join(pages, file)).href)))
  const operations = modules.flatMap((module) => Object.values(module).flatMap((value) => operationIn(value as DocumentNode)))
  return operations.length > 0 ? { format: 'apollo-persisted-query-manifest', version: 1, operations } : undefined
}

function operationIn(document: DocumentNode): object[] {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return []
  const body = print(cache.transformDocument(document))
  return [{ id: createHash('sha256').update(body).digest('hex'), name: operation.name?.value, type: operation.operation, body }]
}
