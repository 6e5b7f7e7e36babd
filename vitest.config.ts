import { defineConfig } from 'vitest/config'

const ending = (end: string) =>
  ['kit', 'lab', 'ops', 'router', 'schema', 'subgraphs', 'tests', 'tools'].map((folder) => `${folder}/**/*.${end}.ts`)

export default defineConfig({
  // graphql 16 has two entries, and half of the libraries would load the other one
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      { extends: true, test: { name: 'fast', include: ending('test'), testTimeout: 20_000, isolate: false, maxWorkers: 3 } },
      { extends: true, test: { name: 'e2e', include: ending('e2e'), testTimeout: 600_000, hookTimeout: 60_000, maxWorkers: 2 } },
    ],
  },
})
