import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files that each file imports, including imports of types. */
export type Imports = Map<string, string[]>

// `from '…'` of imports and exports, `import '…'` and `import('…')`
const specifiers = /\b(?:from |import |import\()'([^']+)'/g

/** Returns what each of these files imports from among them. */
export function importsOf(files: string[]): Imports {
  const known = new Set(files)
  return new Map(files.map((file) => [file, importedBy(file, readFileSync(file, 'utf8')).filter((path) => known.has(path))]))
}

/** Returns the files of the repository that a source imports, relative or from the root. */
export function importedBy(file: string, source: string): string[] {
  return specifiersIn(source)
    .filter((specifier) => /^(\.{1,2}\/|#)/.test(specifier))
    .map((specifier) => (specifier.startsWith('#') ? specifier.slice(1) : join(dirname(file), specifier)))
}

/** Returns the names of the npm packages that a source imports. */
export function packagesIn(source: string): string[] {
  return specifiersIn(source)
    .filter((specifier) => /^(@[\w-]+\/)?\w[\w.-]*(\/|$)/.test(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
}

function specifiersIn(source: string): string[] {
  return Array.from(source.matchAll(specifiers), ([, specifier = '']) => specifier)
}
