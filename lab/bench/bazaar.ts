import { join } from 'node:path'
import { nodeFlags } from '#tools/processes/node-args.ts'
import type { ServerProgram } from './server.ts'

/** This checkout. */
export const here = join(import.meta.dirname, '../..')

const question = JSON.stringify({ query: '{ products(first: 1) { edges { node { name } } } }' })

/** The shop in one process, as `npm start` runs it, of the code of a checkout. */
export function bazaar(name: string, root: string, dataDir: string, env: Record<string, string> = {}): ServerProgram {
  return {
    name,
    flags: nodeFlags(root),
    file: join(root, 'app/start.ts'),
    env: { NODE_ENV: 'development', SEED: '0', DATA_DIR: dataDir, ...env },
    path: '/graphql',
    question,
  }
}
