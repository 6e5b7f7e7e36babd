import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')

/** The folder of the sources of the pages. */
const pages = join(root, 'pages')

/** How Vite builds the pages, and serves them while somebody works on them. */
export const viteOptions = {
  root: pages,
  configFile: false,
  // a package of the explorer has a directive that only its own compiler reads
  logLevel: 'error',
  plugins: [react()],
  // graphql 16 has two entries, and libraries would each load another one
  resolve: { alias: [{ find: /^graphql$/, replacement: join(root, 'node_modules/graphql/index.mjs') }] },
  server: { fs: { allow: [root] } },
  build: {
    target: 'es2023',
    emptyOutDir: false,
    // the policy of the pages knows no script and no style that stands in the page
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
} satisfies InlineConfig

/** What so many screens of a page need is one file: many small ones load slowly, and compress less. */
const codeSplitting = { groups: [{ name: 'shared', minShareCount: 5 }] }

/** How Vite builds one page: each by itself, as a file for two pages would have in it what only one of them needs. */
export function buildOptions(page: string, outDir?: string) {
  // the explorer loads its editors when it needs them
  const output = page === 'explorer' ? {} : { codeSplitting }
  const rolldownOptions = { input: join(pages, page, 'index.html'), output }
  return { ...viteOptions, build: { ...viteOptions.build, rolldownOptions, ...(outDir ? { outDir } : { write: false }) } }
}
