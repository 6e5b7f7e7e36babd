import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The files that each file imports, types too. */
type Imports = Map<string, string[]>

// `from '…'` of imports and exports, `import '…'` and `import('…')`
const specifiers = /\b(?:from |import |import\()'((?:\.{1,2}\/|#)[^']+)'/g

test('no file of the repository imports itself through others, types included', () => {
  const imports = importsOf(globSync('**/*.ts', { exclude: (path) => path.includes('node_modules') }))
  expect(imports.size).toBeGreaterThan(300)
  expect(circlesIn(imports).map(spell)).toEqual([])
})

test.each([
  ['two files', { a: ['b'], b: ['a'] }, ['a → b → a']],
  ['three files, entered from outside', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a → b → c → a']],
  ['a file that imports itself', { a: ['a'] }, ['a → a']],
  ['two circles', { a: ['b', 'c'], b: ['a'], c: ['a'] }, ['a → b → a', 'a → c → a']],
  ['two ways to one file', { a: ['b', 'c'], b: ['c'], c: [] }, []],
])('circles are found in imports of %s', (_, imports, circles) => {
  expect(circlesIn(new Map(Object.entries(imports))).map(spell)).toEqual(circles)
})

test('every form of import counts, relative or from the root', () => {
  const source =
    "import type { A } from './a.ts'\nexport * from '#kit/b.ts'\nimport './c.ts'\nconst d = import('../d.ts')\nimport fs from 'node:fs'"
  expect(importedBy('kit/events/file.ts', source)).toEqual(['kit/events/a.ts', 'kit/b.ts', 'kit/events/c.ts', 'kit/d.ts'])
})

function importsOf(files: string[]): Imports {
  const known = new Set(files)
  return new Map(files.map((file) => [file, importedBy(file, readFileSync(file, 'utf8')).filter((path) => known.has(path))]))
}

function importedBy(file: string, source: string): string[] {
  return Array.from(source.matchAll(specifiers), ([, path = '']) => (path.startsWith('#') ? path.slice(1) : join(dirname(file), path)))
}

/** One path for each import that leads back to a file on the way to it. */
function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = []
  const visited = new Set<string>()
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file])
    if (visited.has(file)) return
    visited.add(file)
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
  }
  for (const file of imports.keys()) visit(file, [])
  return circles
}

function spell(circle: string[]): string {
  return circle.join(' → ')
}
