import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// SDL cannot name a selection, so each field that compares repeats it: one that lagged behind would compare less than the others
test('every field of a reconciliation requires the same facts', () => {
  const sdl = readFileSync('subgraphs/admin/schema.graphql', 'utf8')
  const required = [...sdl.matchAll(/fields: """([\s\S]*?)"""/g)].map(([, fields = '']) => fields.replace(/\s+/g, ' ').trim())
  expect(required.length).toBeGreaterThanOrEqual(4)
  expect(new Set(required).size).toBe(1)
})
