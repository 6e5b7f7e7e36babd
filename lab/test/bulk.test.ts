import { expect, test } from 'vitest'
import { idTime, newId, newRowId } from '#kit/data/id.ts'
import type { Table } from '#lab/bench/bulk/tables.ts'
import { templatesOf } from '#lab/bench/bulk/template.ts'
import { type Copy, type Known, ownToken, patternOf, wordsOf } from '#lab/bench/bulk/tokens.ts'
import { goodAt } from '#lab/bench/catalogue.ts'

const now = new Date('2026-12-01T09:00:00Z')
const day = 86_400_000
const copy: Copy = { number: 7, shiftMs: -day, goods: [21], user: 3 }
const [orderId, lineId, productId, userId, cartId] = ['ord', 'ol', 'prod', 'usr', 'cart'].map((kind) => newId(kind, now)) as [
  string,
  string,
  string,
  string,
  string,
]
const known: Known = { products: [{ id: productId, ...goodAt(0), createdAt: 0 }], userId, guests: ['guest:abcdefghijkl'] }
const words = wordsOf(known, { products: [...Array(21).fill(''), 'prod_of_copy'], users: ['', '', '', 'usr_of_copy'] })

test('ids and moments of a copy are of its own time, and no two copies have the same', () => {
  const [id, row] = [newId('ord', now), newRowId('tl', now)].map(ownToken)
  expect(idTime(id?.(copy) ?? '')).toBe(now.getTime() - day)
  expect(id?.(copy)).not.toBe(id?.({ ...copy, number: 8 }))
  expect(row?.(copy)).toMatch(/^tl_[0-9a-z]{14}000007$/)
  expect(ownToken('2026-12-01T09:00:00.000Z')(copy)).toBe('2026-11-30T09:00:00.000Z')
  const authorization = 'auth_53c9e8e1-3bad-4331-90b9-8ae93a110c5b'
  expect(ownToken(authorization)(copy)).toBe('auth_53c9e8e1-3bad-4331-90b9-000000000007')
})

test('a token ends where its word ends', () => {
  const found = 'SKU-1 SKU-12 XSKU-1 p-1'.match(patternOf(['SKU-1', 'p-1']))
  expect(found).toEqual(['SKU-1', 'p-1'])
})

test('a copy of an order has everything that belongs to the order, with another customer and other products', () => {
  const tables: Table[] = [
    table('orders', 'lines', ['id', 'orderId', 'productId', 'sku', 'quantity'], [lineId, orderId, productId, 'SKU-1', 2]),
    table('orders', 'taken', ['orderId', 'cartId', 'at'], [orderId, cartId, now.getTime()]),
    table('carts', 'carts', ['id', 'owner', 'network', 'idempotencyKey'], [cartId, userId, '127.0.0.1', 'order 0']),
    table('products', 'stock_movements', ['productId', 'orderId', 'onHand', 'held'], [productId, orderId, -2, -2]),
    table('users', 'users', ['id'], [userId]),
  ]
  const templates = templatesOf(tables, known, words, [orderId])
  expect([...templates.keys()].toSorted()).toEqual([orderId, userId].toSorted())
  const template = templates.get(orderId)
  const texts = template?.tokens.map((token) => token(copy)) ?? []
  const rows = template?.rows.map(({ values }) => values(copy, texts)) ?? []
  const [newLine, newOrder, newCart] = [lineId, orderId, cartId].map((id) => ownToken(id)(copy))
  expect(rows).toEqual([
    [newLine, newOrder, 'prod_of_copy', 'SKU-22', 2],
    [newOrder, newCart, now.getTime() - day],
    [newCart, 'usr_of_copy', null, 'order 0 7'],
    ['prod_of_copy', newOrder, -2, -2],
  ])
  expect(template?.movements).toEqual([{ product: 0, onHand: -2, held: -2 }])
})

function table(database: string, name: string, columns: string[], row: unknown[]): Table {
  return { database, name, columns, rows: [row] }
}
