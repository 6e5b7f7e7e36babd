import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'vitest/node'

/** A node of a syntax tree, with the properties that are used here. */
export type Node = {
  type: string
  start: number
  end: number
  id?: Node | null
  name?: string
  init?: Node | null
  body?: Node | Node[] | null
  declaration?: Node | null
  declarations?: Node[]
  typeAnnotation?: unknown
  callee?: Node
  object?: Node
  property?: Node
}

export type Source = { file: string; text: string; statements: Node[] }

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** Returns every file that is written by hand, parsed. */
export function readSources(): Source[] {
  return globSync('**/*.{ts,tsx,mjs}', { exclude: ['**/node_modules/**', 'data/**', '**/*.generated.ts'] })
    .sort()
    .map((file) => parseSource(file, readFileSync(file, 'utf8')))
}

export function parseSource(file: string, text: string): Source {
  return { file, text, statements: parseAst(text, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }).body as unknown as Node[] }
}

export function isFunction(node: Node | null | undefined): boolean {
  return functionTypes.includes(node?.type ?? '')
}

/** Returns every function with a block of statements in a node, at any depth. */
export function functionsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(functionsIn)
  if (!isNode(node)) return []
  const own = isFunction(node) && (node.body as Node | null)?.type === 'BlockStatement' ? [node] : []
  return [...own, ...Object.values(node).flatMap(functionsIn)]
}

/** Returns the number of lines of a node. */
export function linesOf({ text }: Source, { start, end }: Node): number {
  return text.slice(start, end).split('\n').length
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
