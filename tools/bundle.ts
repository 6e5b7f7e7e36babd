// Builds what the image runs: npm run bundle
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build, type Plugin, RolldownMagicString } from 'rolldown'
import { createCommand, runCommand } from '#app/command.ts'
import unused from '#app/unused-packages.json' with { type: 'json' }
import { moreSubgraphDirs } from '#schema/subgraph-dirs.ts'

const root = join(import.meta.dirname, '..')

/** The programs of the image, and what runs in a thread or makes images: each one file there with what several share beside it. */
const programs = [
  'app/service.ts',
  'app/start.ts',
  'app/warm.ts',
  'kit/data/reading-thread.ts',
  'subgraphs/products/images/encode-image.ts',
  ...globSync('ops/*.ts', { cwd: root }),
]

/** What the code imports by a path that it computes. */
const computed = globSync(
  ['subgraphs/*/index.ts', 'subgraphs/**/settings.ts', 'subgraphs/payments/providers/*/index.ts', ...moreSubgraphDirs().flatMap(partsOf)],
  { cwd: root },
)

/** The module that imports what is imported by a computed path. */
const importer = '\0importer'

/** A file finds what is beside it where the checkout has it, and imports by a computed path what is bundled. */
const ownPlaces: Plugin = {
  name: 'own-places',
  resolveId: (source) => (source === importer ? source : undefined),
  load: (id) => (id === importer ? importerSource() : undefined),
  transform: (code, id) => (isOwn(id) && /import\.meta\.dirname|\bimport\((?!')/.test(code) ? { code: moved(code, id) } : undefined),
}

/** As app/quick-load.mjs does. */
const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId: (source, parent = '') =>
    (unused as Record<string, string[] | undefined>)[packageIn(parent) ?? '']?.includes(source) ? join(root, 'app/nothing.cjs') : undefined,
}

const description = `Bundles every program of the image into dist/, with source maps: a start opens some dozens of files in place of thousands. It finds what
is no code (schema/, migrations, operations/) beside dist/, where the checkout has it.`

await runCommand(createCommand('bundle', description).action(bundle))

async function bundle(): Promise<void> {
  const dir = join(root, 'dist')
  rmSync(dir, { recursive: true, force: true })
  const { output } = await build({
    cwd: root,
    input: Object.fromEntries(programs.map((file) => [basename(file, '.ts'), file])),
    platform: 'node',
    // a program exports nothing
    preserveEntrySignatures: 'allow-extension',
    // they contain binaries
    external: ['better-sqlite3', 'sharp'],
    plugins: [ownPlaces, leaveOut],
    output: {
      dir,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // the next option puts modules into files in which they do not stand in the order of their imports
      strictExecutionOrder: true,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: packageOf, debugName: 'packages' }] },
    },
  })
  for (const file of output) if (file.type === 'chunk' && file.moduleIds.every(isForeign)) removeMap(join(dir, file.fileName))
  console.log(`${programs.length} programs in dist/, with ${output.length - programs.length} files beside them`)
}

function partsOf(dir: string): string[] {
  return ['index.ts', 'settings.ts'].map((file) => join(relative(root, dir), file))
}

/** A module of a package is in a file of the package. */
function packageOf(id: string): string | null {
  return packageIn(id)?.replace('/', '-') ?? null
}

function packageIn(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
}

// Node reads every map at the start, and those of packages are ten times as large as ours
function removeMap(file: string): void {
  rmSync(`${file}.map`, { force: true })
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*\n?$/, ''))
}

function isForeign(id: string): boolean {
  return !isOwn(id) || id.endsWith('.cjs')
}

function isOwn(id: string): boolean {
  return id.startsWith(`${root}/`) && !id.includes('/node_modules/')
}

function moved(code: string, id: string): RolldownMagicString {
  const dir = `(import.meta.dirname + ${JSON.stringify(`/../${relative(root, dirname(id))}`)})`
  const text = new RolldownMagicString(code).replaceAll('import.meta.dirname', dir)
  const computes = /\bimport\((?!')/g
  if (!computes.test(code)) return text
  return text.replaceAll(computes, `importComputed(${dir}, `).append(`\nimport { importComputed } from ${JSON.stringify(importer)}`)
}

function importerSource(): string {
  const settings = computed.filter((file) => file.endsWith('settings.ts'))
  const others = computed.filter((file) => !settings.includes(file))
  return `import { join, relative, resolve } from 'node:path'
${settings.map((file, at) => `import * as settings${at} from '${join(root, file)}'`).join('\n')}
const root = join(import.meta.dirname, '..')
const modules = {
${settings.map((file, at) => `  '${file}': async () => settings${at},`).join('\n')}
${others.map((file) => `  '${file}': () => import('${join(root, file)}'),`).join('\n')}
}
export function importComputed(dir, path) {
  return modules[relative(root, resolve(dir, path))]()
}`
}
