import { existsSync, globSync, readFileSync } from 'node:fs'
import { buildSchema, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { checkArguments } from '#kit/graph/input.ts'
import { secretsOf } from '#ops/init/secrets.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { settingsOfAllParts } from '#tests/support/all-settings.ts'

const page = readFileSync('docs/security.md', 'utf8')
const shipped = globSync('{app,kit,ops,router,schema,subgraphs}/**/*.ts')
  .filter((file) => !/\/test\/|\.generated\./.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

test('every limit on the page is a setting with that default', async () => {
  const said = rowsOf('Limits').map(([name = '', ...values]) => [name.replaceAll('`', ''), ...values.slice(0, 2).map(Number)])
  const [here, inProduction] = await settingsOfAllParts()
  expect(said.length).toBeGreaterThan(25)
  expect(said).toEqual(said.map(([name = '']) => [name, Number(here[name]), Number(inProduction[name])]))
})

test('the page says how input is checked as the schema has it', () => {
  const schema = buildSchema('type Query { a(text: String, id: ID, list: [Int!]): Int }')
  const args = schema.getQueryType()?.getFields().a?.args ?? []
  const [text, id, list] = /at most (\d+)\ncharacters, an id (\d+), a list (\d+) items/.exec(page)?.slice(1).map(Number) ?? []
  const fits = (values: Record<string, unknown>) => () => checkArguments(args, values)
  expect(fits({ text: 'x'.repeat(text ?? 0), id: 'x'.repeat(id ?? 0), list: Array(list).fill(1) })).not.toThrow()
  for (const values of [
    { text: 'x'.repeat((text ?? 0) + 1) },
    { id: 'x'.repeat((id ?? 0) + 1) },
    { list: Array((list ?? 0) + 1).fill(1) },
    { text: 'a\0' },
  ])
    expect(fits(values)).toThrow()
  const codes = readFileSync('schema/common.graphql', 'utf8')
  const wrong = rowsOf('Input').flatMap((row) => [...(row.at(-1) ?? '').matchAll(/`([\w./]+)`/g)].map(([, name = '']) => name))
  expect(wrong.filter((name) => (name.includes('/') ? !existsSync(name) : !codes.includes(name)))).toEqual([])
  expect(wrong.length).toBeGreaterThan(8)
})

test('the page names every way to sign in', () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValidSDL: true })
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  const ways = fields.filter(({ type }) => isObjectType(type) && 'accessToken' in type.getFields()).map(({ name }) => name)
  expect(ways).toContain('login')
  const named = rowsOf('Ways to sign in').map(([way]) => way)
  expect(ways.filter((name) => !named.some((way) => way?.includes(`\`${name}\``)))).toEqual([])
})

test('the list of keys is that of what init makes', () => {
  const made = secretsOf((service) => `/${service}`).flatMap(({ files }) => files.map((file) => file.replace(/^.*\/keys\//, '')))
  const kinds = new Set([...made.map(kindOf), 'access-token.jwk.json', 'addresses.key'])
  expect(new Set(rowsOf('Keys').map(([file]) => file?.replaceAll('`', '')))).toEqual(kinds)
})

test('the list of algorithms is that of the code', () => {
  const used = shipped.flatMap(({ text }) => algorithmsIn(text))
  expect(new Set(rowsOf('Algorithms').map(([name]) => name))).toEqual(new Set(used))
})

test('the page names everything that opens a connection', () => {
  const opens = /\bfetch\(|new (Pool|Agent|Redis|OTLPTraceExporter)\(|createTransport\(|createRemoteJWKSet\(|http\.request\(/
  const named = rowsOf('Connections').map((row) => row.at(-1))
  const found = shipped.filter(({ text }) => opens.test(text)).map(({ file }) => file)
  // the one asks for what the other opens; and the landing page asks in the browser of who reads it
  const within = ['router/server/landing-page.ts', 'router/cache/answer-cache.ts', 'router/execution/fetches.ts']
  expect(found.filter((file) => !within.includes(file) && !named.includes(`\`${file}\``))).toEqual([])
  expect(found.length).toBeGreaterThan(6)
})

test('the page says how each level of data is protected', () => {
  const [, marks = ''] = /^type Columns<.*= \{ (.*) \}$/m.exec(readFileSync('kit/data/personal-data.ts', 'utf8')) ?? []
  const levels = [...marks.matchAll(/(\w+)\?: C\[\]/g)].map(([, name]) => `\`${name}\``)
  expect(
    rowsOf('Data')
      .map(([level]) => level)
      .toSorted(),
  ).toEqual(levels.toSorted())
})

test('the page names every line of the security log', () => {
  const outcomes = shipped.flatMap(({ text }) => [
    ...[...text.matchAll(/event: 'refused', outcome: '([A-Z_]+)'/g)].map(([, code]) => code),
    ...(/const refusals = \[(.*)\]/.exec(text)?.[1]?.match(/[A-Z_]+/g) ?? []),
  ])
  expect(outcomes.length).toBeGreaterThan(4)
  expect(outcomes.filter((code) => !sectionOf('Logs').includes(code ?? ''))).toEqual([])
})

function sectionOf(title: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? ''
}

/** The rows of the tables of a section, without their heads. */
function rowsOf(title: string): string[][] {
  const rows = sectionOf(title).split('\n')
  return rows
    .filter((line, at) => /^\| [^-]/.test(line) && !rows[at + 1]?.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '))
}

function kindOf(file: string): string {
  return subgraphNames()
    .reduce((path, name) => path.replace(new RegExp(`^(claims|events)/${name}\\b`), '$1/<subgraph>'), file)
    .replace(/^redis\/[\w-]+\./, 'redis/<user>.')
}

const names: Record<string, string> = {
  sha256: 'SHA-256',
  'hmac sha256': 'HMAC-SHA-256',
  ed25519: 'Ed25519',
  EdDSA: 'Ed25519',
  argon2id: 'argon2id',
}

/** The algorithms that a file names where it computes something by them. */
function algorithmsIn(text: string): string[] {
  const calls = [
    ...text.matchAll(/create(Hash|Hmac|Cipheriv|Decipheriv)\('([\w-]+)'|generateKeyPairSync\('(\w+)'|derive\('(\w+)'|algorithm: '(\w+)'/g),
  ]
  return calls
    .map(([, kind, name, ...others]) => (kind === 'Hash' ? name : kind ? `${kind.toLowerCase()} ${name}` : others.find(Boolean)) ?? '')
    .map((name) => names[name] ?? name)
}
