import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const folders = ['app', 'examples', 'kit', 'lab', 'ops', 'router', 'schema', 'subgraphs', 'tests', 'tools']

export default defineConfig({
  // graphql 16 has two entries, and half of the libraries would load the other one
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: filesOf('test'),
          testTimeout: 20_000,
          isolate: false,
          maxWorkers: 4,
          // what a thread or a program of a test loads is compiled once
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compile') },
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: filesOf('e2e'), testTimeout: 600_000, hookTimeout: 60_000, isolate: false, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: filesOf('browser'),
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          maxWorkers: 2,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})

function filesOf(kind: 'test' | 'e2e' | 'browser'): string[] {
  return folders.map((folder) => `${folder}/**/*.${kind}.ts`)
}
