import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proofsOf } from '#lab/proofs/list.ts'

const lab = join(import.meta.dirname, '..')

test('every proof is a program of the lab, and every program of the lab that proves something is among them', () => {
  const programs = new Set(proofsOf({ short: false, file: 'december.csv' }).map(({ args: [program = ''] }) => program))
  for (const program of programs) expect(existsSync(join(lab, `${program}.ts`)), program).toBe(true)
  const folders = readdirSync(lab, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(lab, `${entry.name}.ts`)),
  )
  // bench and pages measure, and proofs are these themselves
  expect([...programs].sort()).toEqual(
    folders
      .map(({ name }) => name)
      .filter((name) => !['bench', 'pages', 'proofs'].includes(name))
      .sort(),
  )
})

test('the short forms are of the same proofs, and without a file there is no replay', () => {
  const names = (short: boolean, file?: string) => proofsOf({ short, file }).map(({ name }) => name)
  expect(names(true, 'x')).toEqual(names(false, 'x'))
  expect(names(true)).toEqual(names(true, 'x').filter((name) => !['replay', 'upgrade', 'search-quality'].includes(name)))
})
