import { defineConfig } from 'vitest/config'

const fast = ['kit', 'router', 'schema', 'subgraphs', 'sandbox-provider', 'scripts', 'e2e'].map((folder) => `${folder}/**/*.test.ts`)

export default defineConfig({
  // graphql 16 has two entries, and half of the libraries would load the other one
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      { extends: true, test: { name: 'fast', include: fast, testTimeout: 20_000, isolate: false, maxWorkers: 2 } },
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.e2e.ts'], testTimeout: 600_000, hookTimeout: 60_000, maxWorkers: 2 } },
    ],
  },
})
