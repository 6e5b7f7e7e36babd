import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorsPage } from '#tools/error-codes.ts'
import { permissionsPage } from '#tools/permissions.ts'

test('docs/permissions.md is up to date with every policy', () => {
  expect(written('permissions')).toBe(permissionsPage())
})

test('docs/errors.md is up to date with every error code', () => {
  expect(written('errors')).toBe(errorsPage())
})

function written(page: string) {
  return readFileSync(`docs/${page}.md`, 'utf8')
}
