import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorsPage } from '#tools/error-codes.ts'
import { permissionsPage } from '#tools/permissions.ts'

test('no policy changes without a change of docs/permissions.md, which is reviewed', () => {
  expect(written('permissions')).toBe(permissionsPage())
})

test('docs/errors.md has every code and what a client does about it', () => {
  expect(written('errors')).toBe(errorsPage())
})

function written(page: string) {
  return readFileSync(`docs/${page}.md`, 'utf8')
}
