import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const words = [
  ...['product', 'order', 'cart', 'payment', 'stock', 'price', 'refund', 'checkout', 'shop', 'customer', 'sku', 'catalogue', 'shipping'],
  ...['purchase', 'invoice', 'reconciliation', 'currency', 'warehouse'],
]

// what is sorted has an order too
const allowed = /\borderBy\b|\bin (the |the same |its own )?order\b/g

test('the kit knows nothing of a shop', () => {
  expect(kitFiles().flatMap(wordsIn)).toEqual([])
})

test.each([
  ['const orderId = 1', ['order']],
  ['/** Runs for each order of a payment. */', ['order', 'payment']],
  ["const type = 'stock.held'", ['stock']],
  ['const LOW_STOCK = 1', ['stock']],
  ["import type { Order } from '#schema/events.ts'", []],
  ['db.select().orderBy(asc(id)) // border, shopping, in the same order', []],
])('%s has the words %j', (text, found) => {
  expect(shopWordsOf(text)).toEqual(found)
})

function kitFiles(): string[] {
  return readdirSync('kit', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('test/'))
    .map((file) => join('kit', file))
}

function wordsIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => shopWordsOf(line).map((word) => `${file}:${at + 1}: ${word}: ${line.trim()}`))
}

/** The words of a shop in a line, also within names; imports of what the subgraphs share are left out. */
function shopWordsOf(line: string): string[] {
  const text = line.replace(/^import .* from '#schema\/.*$/, '').replace(allowed, '')
  const found = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.filter((word) => found.includes(word) || found.includes(`${word}s`))
}
