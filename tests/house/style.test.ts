import { expect, test } from 'vitest'
import { functionsIn, isFunction, linesOf, type Node, parseSource, readSources, type Source } from '#tests/support/source.ts'

const sources = readSources()

/** The files whose functions are bounded. The length of a test is that of its list of cases. */
const measured = sources.filter(({ file }) => !/(^|\/)(test|tests)\//.test(file))

test('every file reads from the top', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap((source) => faultsIn(source).map((fault) => `${source.file}: ${fault}`))).toEqual([])
})

test('no file is longer than 200 lines, a test neither', () => {
  expect(sources.filter((source) => lengthOf(source) > 200).map(({ file }) => file)).toEqual([])
})

test('files and functions are small', () => {
  const files = measured.map(lengthOf)
  const [components = [], functions = []] = [/\.tsx$/, /\.m?ts$/].map((kind) => lengthsIn(measured.filter(({ file }) => kind.test(file))))
  const long = measured
    .filter((source) => functionsIn(source.statements).some((found) => linesOf(source, found) > 40))
    .map(({ file }) => file)
  console.log(`files: ${spell(files)}; functions: ${spell(functions)}, with markup: ${spell(components)} lines (median / 90 % / longest)`)
  expect(long).toEqual([])
  expect(quantile(files, 0.5)).toBeLessThanOrEqual(55)
  expect(quantile(files, 0.9)).toBeLessThanOrEqual(130)
  expect(quantile(functions, 0.5)).toBeLessThanOrEqual(6)
  expect(quantile(functions, 0.9)).toBeLessThanOrEqual(13)
  // markup has a line for each element
  expect(quantile(components, 0.9)).toBeLessThanOrEqual(35)
})

test.each([
  ['an import below a statement', "f()\nimport './a.ts'\n", ['an import stands below another statement']],
  ['a function in a constant', 'export const f = () => 1\n', ['f is a function in a constant: declare it']],
  ['an async function in a constant', 'const f = async () => {}\n', ['f is a function in a constant: declare it']],
  ['an export below a helper', 'function a() {}\nexport function b() {}\n', ['b is exported and stands below a helper']],
  ['a typed constant', 'const f: Handler = () => 1\n', []],
  ['a file in order', "import './a.ts'\n\nexport function a() {}\n\nfunction b() {}\n", []],
  ['several exports', 'export type A = 1\nexport function a() {}\nexport async function b() {}\nfunction c() {}\n', []],
])('%s is judged', (_, text, faults) => {
  expect(faultsIn(parseSource('sample.ts', text))).toEqual(faults)
})

function lengthOf({ text }: Source): number {
  return text.trimEnd().split('\n').length
}

function lengthsIn(some: Source[]): number[] {
  return some.flatMap((source) => functionsIn(source.statements).map((found) => linesOf(source, found)))
}

function faultsIn({ statements }: Source): string[] {
  return [...lateImports(statements), ...functionConstants(statements), ...lateExports(statements)]
}

function lateImports(statements: Node[]): string[] {
  const first = statements.findIndex(({ type }) => type !== 'ImportDeclaration')
  const late = first >= 0 && statements.slice(first).some(({ type }) => type === 'ImportDeclaration')
  return late ? ['an import stands below another statement'] : []
}

function functionConstants(statements: Node[]): string[] {
  return statements
    .flatMap((statement) => declarationOf(statement).declarations ?? [])
    .filter(({ id, init }) => isFunction(init) && !id?.typeAnnotation)
    .map(({ id }) => `${id?.name} is a function in a constant: declare it`)
}

function lateExports(statements: Node[]): string[] {
  const firstHelper = statements.findIndex(({ type }) => type === 'FunctionDeclaration')
  return statements
    .filter(
      (statement, at) =>
        statement.type.startsWith('Export') && isFunction(declarationOf(statement)) && firstHelper >= 0 && at > firstHelper,
    )
    .map((statement) => `${declarationOf(statement).id?.name} is exported and stands below a helper`)
}

function declarationOf(statement: Node): Node {
  return statement.type.startsWith('Export') ? (statement.declaration ?? statement) : statement
}

function quantile(values: number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(part * values.length)] ?? 0
}

function spell(values: number[]): string {
  return [quantile(values, 0.5), quantile(values, 0.9), Math.max(...values)].join(' / ')
}
