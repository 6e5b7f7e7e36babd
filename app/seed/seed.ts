import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Context } from '#subgraphs/auth/context.ts'
import { openVerified } from '#subgraphs/auth/registrations.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { askAsSystem } from './ask.ts'
import { seedShelves, shelve } from './catalogue.ts'
import { demoLogins } from './logins.ts'
import { seedOptions } from './shelves.ts'

type Shop = Pick<OpenSubgraphs, 'subgraph' | 'untilIdle'>
type Created = { createProduct: { product: { id: string; version: number; name: string } | null } }
type SeedProduct = { sku: string; name: string; price: number; stock: number }

const createProduct =
  'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id version name } userErrors { code } } }'

const createCoupon = 'mutation ($input: CreateCouponInput!) { createCoupon(input: $input) { userErrors { code } } }'
/** What the demo shop takes off for whoever knows it. */
const demoCoupon = { code: 'WELCOME10', percent: 10, note: 'The coupon of the demo shop.' }

const admins = 'query ($filter: UserFilter) { users(first: 1, filter: $filter) { edges { node { id } } } }'

/** Returns the products of `products.csv`: real names and prices, credited in `README.md` beside it. */
export function seedProducts(): SeedProduct[] {
  return readFileSync(join(import.meta.dirname, 'products.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [sku, name, price, stock] = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(unquote)
      return { sku: sku ?? '', name: name ?? '', price: Number(price), stock: Number(stock) }
    })
}

/** Returns the number of products, including archived ones. */
export async function countProducts(shop: Shop): Promise<number> {
  const data = await askAsSystem<{ products: { totalCount: number } }>(shop.subgraph('products'), {
    query: '{ products(first: 1, filter: { includeArchived: true }) { totalCount } }',
  })
  return data.products.totalCount
}

/** Whether a user has the role ADMIN: any user, or one whose name or e-mail contains `search`. */
export async function hasAdmin(shop: Shop, search?: string): Promise<boolean> {
  const data = await askAsSystem<{ users: { edges: unknown[] } }>(shop.subgraph('users'), {
    query: admins,
    variables: { filter: { role: 'ADMIN', search } },
  })
  return data.users.edges.length > 0
}

/** Fills a shop for a demonstration, with the mutations that its users call. What exists is refused and stays. */
export async function seed(shop: Shop): Promise<void> {
  const auth = shop.subgraph('auth').context({ caller: nobody, requestId: 'seed' }) as Context
  await Promise.all(Object.values(demoLogins).map((account) => openVerified(auth, account)))
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'seed' }), demoLogins.admin.email)
  const products = shop.subgraph('products')
  const categoryIds = await seedShelves(products)
  await Promise.all(seedProducts().map((input) => addProduct(products, input, categoryIds)))
  await askAsSystem(shop.subgraph('carts'), { query: createCoupon, variables: { input: demoCoupon } })
  await shop.untilIdle()
}

/** Fills an empty shop, or completes a seed that was interrupted. Returns whether there was anything to do. */
export async function seedOnce(shop: Shop): Promise<boolean> {
  const count = await countProducts(shop)
  const interrupted = count < seedProducts().length && (await hasAdmin(shop, demoLogins.admin.email))
  if (count > 0 && !interrupted) return false
  await seed(shop)
  return true
}

async function addProduct(products: OpenSubgraph, { stock, ...row }: SeedProduct, categoryIds: Map<string, string>): Promise<void> {
  const input = { ...row, ...(seedOptions.get(row.sku) ?? { stock }) }
  const { product } = (await askAsSystem<Created>(products, { query: createProduct, variables: { input } })).createProduct
  if (product) await shelve(products, product, categoryIds)
}

function unquote(text = '') {
  return text.replace(/^"|"$/g, '').replace(/""/g, '"')
}
