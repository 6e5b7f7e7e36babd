import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import dockerignore from '@balena/dockerignore'
import { expect, test } from 'vitest'
import { pageSources } from '#app/pages.ts'
import { importedBy, packagesIn } from '#tests/support/imports.ts'

const shipped = buildContext()
const sources = shipped.filter((file) => /\.(m?ts|tsx)$/.test(file))

test('the image is built of what runs, of what an operator runs and of what bundles it, and of nothing else', () => {
  const tops = [
    'app',
    'docs',
    'examples',
    'kit',
    'operations',
    'ops',
    'package-lock.json',
    'package.json',
    'pages',
    'router',
    'schema',
    'subgraphs',
    'tools',
    'tsconfig.json',
  ]
  expect([...new Set(shipped.map((file) => file.split('/')[0]))].sort()).toEqual(tops)
  expect(shipped.filter((file) => /^tools\/(?!pages\/)/.test(file))).toEqual(['tools/bundle.ts'])
  expect(shipped.filter((file) => file.startsWith('docs/'))).toEqual(globSync('docs/shop-*.ts').sort())
  expect(shipped).toEqual(expect.arrayContaining(['app/service.ts', 'ops/init.ts', 'app/seed/products.csv', 'schema/supergraph.graphql']))
})

test('the image has no test and nothing that only tests use', () => {
  expect(shipped.filter((file) => /(^|\/)(test|tests)\/|\.(test|e2e)\.ts$/.test(file))).toEqual([])
  expect(globSync('{app,examples,kit,ops,router,schema,subgraphs}/**/test/*.ts').length).toBeGreaterThan(50)
})

test('every file that a file of the image imports is in the image', () => {
  const missing = sources.flatMap((file) =>
    importedBy(file, readFileSync(file, 'utf8'))
      .filter((path) => !shipped.includes(path))
      .map((path) => `${file} imports ${path}`),
  )
  expect(missing).toEqual([])
})

test('every package that a file of the image imports is a dependency', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const run = sources.filter((file) => !/^(tools|pages|docs)\//.test(file))
  const named = new Set(run.flatMap((file) => packagesIn(readFileSync(file, 'utf8'))))
  expect([...named].filter((name) => !(name in dependencies))).toEqual([])
  expect([...named]).toEqual(expect.arrayContaining(['graphql', 'better-sqlite3', '@apollo/server']))
})

test('every file that a subgraph reads beside its modules is in the image', () => {
  const read = globSync('subgraphs/*/{schema.graphql,migrations/*.sql,migrations/meta/_journal.json}')
  expect(read.length).toBeGreaterThanOrEqual(14)
  expect(read.filter((file) => !shipped.includes(file))).toEqual([])
})

test('every file that the pages are built of is in the image', () => {
  expect(pageSources().filter((file) => !shipped.includes(file))).toEqual([])
  expect(pageSources()).toEqual(expect.arrayContaining(['pages/tsconfig.json', 'tsconfig.json']))
})

test('a program that the Dockerfile or a compose file names is in the image', () => {
  const texts = ['Dockerfile', ...globSync('docker-compose*.yml')].map((file) => readFileSync(file, 'utf8')).join('\n')
  const programs = [...new Set(texts.match(/\bdist\/[\w-]+\.js\b/g))]
  expect(programs).toEqual(expect.arrayContaining(['dist/service.js', 'dist/warm.js', 'dist/init.js']))
  const sourcesOf = (program: string) => ['app', 'ops'].map((folder) => `${folder}/${basename(program, '.js')}.ts`)
  expect(programs.filter((program) => !sourcesOf(program).some((file) => shipped.includes(file)))).toEqual([])
})

/** Every file that Docker would take from this folder into the image, by the rules of .dockerignore. */
function buildContext(): string[] {
  const rules = dockerignore.default().add(readFileSync('.dockerignore', 'utf8'))
  const files = globSync(['**/*', '**/.*'], { exclude: ['node_modules/**', '.git/**', 'data/**'] })
  return files.filter((file) => existsSync(file) && statSync(file).isFile() && !rules.ignores(file)).sort()
}
