import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { z } from 'zod'
import { type Config, ConfigError } from '#kit/config.ts'
import { requestError } from '#kit/errors.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { sessionDocuments } from '#router/sessions/session-documents.ts'
import { settings } from '#router/settings.ts'

type PersistedQueries = Exclude<ApolloServerOptions<RouterContext>['persistedQueries'], false | undefined>

/** Documents by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>

/** The format of Apollo's `generate-persisted-query-manifest`. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1).max(100), body: z.string().min(1) })).min(1),
})

/** Reads the manifests of TRUSTED_DOCUMENTS; undefined where any document may run. Throws ConfigError with what is wrong with a manifest. */
export function readTrustedDocuments(config: Config): TrustedDocuments | undefined {
  const { TRUSTED_DOCUMENTS } = settings.of(config)
  if (!TRUSTED_DOCUMENTS) return undefined
  const documents = new Map<string, string>()
  for (const file of filesOf(TRUSTED_DOCUMENTS)) addManifest(documents, file)
  if (documents.size === 0) throw new ConfigError('TRUSTED_DOCUMENTS: there is no manifest, so no operation could run')
  return documents
}

/** The store of persisted queries where only trusted documents run: clients name them by their ids, and add none. */
export function trustedQueries(documents: TrustedDocuments): PersistedQueries {
  const get = async (key: string) => documents.get(key.replace(/^apq:/, ''))
  return { cache: { get, set: async () => {}, delete: async () => undefined } }
}

/** Refuses every other document, whatever its text. The text counts as it was sent: another space is another document. */
export function refuseOthers(documents: TrustedDocuments, ofTools: string[]): ApolloServerPlugin<RouterContext> {
  const hashes = new Set([...documents.values(), ...Object.values(sessionDocuments), ...ofTools].map(hashOf))
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source }) => {
        if (hashes.has(hashOf(source))) return
        const message = 'This shop runs only operations that its clients have registered.'
        throw requestError('QUERY_NOT_IN_SAFELIST', message, { http: { status: 400 } })
      },
    }),
  }
}

function filesOf(names: string): string[] {
  return names.split(',').flatMap((name) => {
    const path = name.trim()
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    return isFolder ? globSync('*.json', { cwd: path }).map((file) => join(path, file)) : [path]
  })
}

function addManifest(documents: Map<string, string>, file: string): void {
  for (const { id, body } of parse(file).operations) {
    if ((documents.get(id) ?? body) !== body) throw new ConfigError(`TRUSTED_DOCUMENTS: ${file} has another document of the id ${id}`)
    documents.set(id, body)
  }
}

function parse(file: string): z.infer<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const fault = issue ? `${issue.path.join('.')}: ${issue.message}` : (error as Error).message
    throw new ConfigError(`TRUSTED_DOCUMENTS: ${file} is not a manifest of persisted queries: ${fault}`)
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
