import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import unused from '#app/unused-packages.json' with { type: 'json' }
import { newFolder } from '#kit/test/folder.ts'
import { nodeFlags } from '#tools/processes/node-args.ts'

/** What only a shop of processes needs, or one with a setting, or one that registers people, or one that is sent an image, or a developer. */
const optional = [
  /^ioredis$/,
  /^undici$/,
  /^(openid-client|oauth4webapi)$/,
  /^sharp$/,
  /^@opentelemetry\/(?!api$)/,
  /^@zxcvbn-ts\//,
  /^pino-pretty$/,
  /^(make-fetch-happen|node-fetch)$/,
  /^@apollo\/(gateway|protobufjs)$/,
  /^@graphql-tools\//,
]

/** A program that opens the shop. */
const opening = `const { readConfig } = await import('#kit/config.ts')
await import('#app/shop.ts').then(({ openShop }) => openShop({ config: readConfig() }))`

test('a start loads nothing that only an option needs', () => {
  const loaded = loadedBy(opening)
  expect(loaded).toEqual(expect.arrayContaining(['@apollo/query-planner', 'drizzle-orm', '@opentelemetry/api']))
  expect(loaded.filter((name) => optional.some((one) => one.test(name)))).toEqual([])
})

test('a subgraph of its own loads nothing of the router', () => {
  const loaded = loadedBy("await import('#app/services/subgraph.ts'); await import('#subgraphs/products/index.ts')")
  expect(loaded).toEqual(expect.arrayContaining(['fastify', 'drizzle-orm', 'ioredis']))
  expect(loaded.filter((name) => ['@apollo/gateway', '@apollo/server', 'jose', 'undici'].includes(name))).toEqual([])
})

test.each(Object.entries(unused))('what %s is said to import without using it, it imports', (name, packages) => {
  const source = globSync(`node_modules/${name}/dist/**/*.js`)
    .map((file) => readFileSync(file, 'utf8'))
    .join()
  expect(packages.filter((one) => !source.includes(`require("${one}")`) && !source.includes(`from '${one}'`))).toEqual([])
})

test.skipIf(process.platform !== 'linux')('the thread pool has one thread more than hash passwords at once', () => {
  const program = `${opening}
const { readFile, readdir } = await import('node:fs/promises')
const names = await Promise.all((await readdir('/proc/self/task')).map((thread) => readFile('/proc/self/task/' + thread + '/comm', 'utf8')))
console.log(names.filter((name) => name.startsWith('libuv-worker')).length)
process.exit()`
  expect(outputOf(program).trim()).toBe('3')
})

/** The packages whose modules a program loads. */
function loadedBy(program: string): string[] {
  const watch = `import { registerHooks } from 'node:module'
const urls = []
registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
${program}
console.log(JSON.stringify(urls))
process.exit()`
  const names = (JSON.parse(outputOf(watch)) as string[]).map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1])
  return [...new Set(names)].filter((name) => name !== undefined)
}

/** What a program prints, where Node runs it as `npm start` runs the shop. */
function outputOf(program: string): string {
  const DATA_DIR = newFolder()
  const { stdout, stderr } = spawnSync(process.execPath, [...nodeFlags('.'), '--input-type=module', '-e', program], {
    env: { ...process.env, DATA_DIR, NODE_ENV: 'development' },
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return stdout
}
