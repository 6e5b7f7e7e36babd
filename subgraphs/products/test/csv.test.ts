import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeCell, unescapeCell } from '#kit/http/csv.ts'
import { amountOf, decimalOf } from '#schema/money.ts'
import { joinTexts, splitTexts } from '#subgraphs/products/imports/cell-texts.ts'
import { columns, readFields } from '#subgraphs/products/imports/columns.ts'

const text = fc.string({ unit: fc.constantFrom('a', '=', '+', '-', '@', "'", '\t', '\r', '|', '\\', ' ', '5', '"') })

test('no cell begins as a formula, and each is read as it was', () => {
  fc.assert(
    fc.property(text, (given) => {
      const cell = escapeCell(given)
      expect(/^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && !/^-\d+(\.\d+)?$/.test(cell))).toBe(false)
      expect(unescapeCell(cell)).toBe(given)
    }),
  )
})

test('several texts in a cell are read as they were, also with lines and backslashes', () => {
  const trimmed = text.map((one) => one.trim()).filter((one) => one !== '')
  fc.assert(
    fc.property(fc.array(trimmed), (texts) => {
      expect(splitTexts(joinTexts(texts))).toEqual(texts)
    }),
  )
})

test.each([
  ['JPY', 1250, '1250'],
  ['GBP', 1250, '12.50'],
  ['KWD', 1250, '1.250'],
])('an amount of %s has its decimals', (currency, amount, decimal) => {
  expect(decimalOf(amount, currency)).toBe(decimal)
  expect(amountOf(decimal, currency)).toBe(amount)
  for (const wrong of ['', '-1', '1.2345', '1,000', '1e3', ' 1', '.5', '1.', '99999999999999'])
    expect(amountOf(wrong, currency)).toBeUndefined()
})

test('the bounds of cells are those of createProduct', () => {
  const sdl = readFileSync('subgraphs/products/schema.graphql', 'utf8')
  const input = /^input CreateProductInput \{[^}]*\}/m.exec(sdl)?.[0] ?? ''
  const format = { currency: 'GBP', separator: ';' }
  const bounds = [...input.matchAll(/ (\w+): (?:String|Int)!?.*@(length|range)\((?:min: \d+, )?max: (\d+)\)/g)]
  expect(bounds.length).toBeGreaterThan(6)
  for (const [, field = '', kind, most] of bounds) {
    const column = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    const [full, more] =
      kind === 'length' ? ['x'.repeat(Number(most)), 'x'.repeat(Number(most) + 1)] : [most ?? '', String(Number(most) + 1)]
    const read = (cell: string) => readFields([column === 'sku' ? 'name' : 'sku', column], ['A', cell], format)
    expect(Object.keys(columns)).toContain(column)
    if (column !== 'sku') expect(() => read(full)).not.toThrow()
    expect(() => read(more)).toThrow()
  }
})
