import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Imports, importedBy, importsOf } from '#tests/support/imports.ts'

test('no file of the repository imports itself through others, types included', () => {
  const imports = importsOf(globSync('**/*.{ts,tsx}', { exclude: (path) => path.includes('node_modules') }))
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
