import type { Work } from './load.ts'

/** What is measured: one unit of it, in words, and how many are under way at once. */
export type Row = { name: string; what: string; atOnce: number }

/** The work of each row that a server can do. */
export type Works = Partial<Record<string, Work>>

/** What does not change the shop comes first: so all servers have the same one. */
export const rows: Row[] = [
  { name: 'list', what: '20 products with price and stock, no question asked twice', atOnce: 16 },
  { name: 'list-cached', what: 'the pages of the whole catalogue, again and again', atOnce: 16 },
  { name: 'list-guest', what: 'the same, asked by guests with a token', atOnce: 16 },
  { name: 'detail', what: 'one product, no question asked twice', atOnce: 16 },
  { name: 'detail-cached', what: 'one product, again and again', atOnce: 16 },
  { name: 'search', what: '20 products that match a word, no question asked twice', atOnce: 16 },
  { name: 'history', what: "a customer's orders with their lines", atOnce: 16 },
  {
    name: 'me',
    what: "a customer's profile, orders with lines, products and payments, and cart: a question over five subgraphs",
    atOnce: 16,
  },
  { name: 'statistics', what: 'the statistics of the shop, for staff', atOnce: 2 },
  { name: 'reconciliation', what: "a day's books compared, all its parts, for staff", atOnce: 1 },
  { name: 'login', what: 'a customer signs in', atOnce: 4 },
  { name: 'add', what: 'a product into a cart of up to five', atOnce: 8 },
  { name: 'checkout', what: 'a guest adds two products, orders and pays', atOnce: 8 },
]
