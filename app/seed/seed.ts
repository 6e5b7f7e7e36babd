import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenSubgraphs } from '#app/subgraphs.ts'
import { nobody } from '#kit/context.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { Operation } from '#kit/operation.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Permission } from '#schema/common.generated.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { demoLogins } from './logins.ts'

type Shop = Pick<OpenSubgraphs, 'subgraph' | 'untilIdle'>
type SeedProduct = { sku: string; name: string; price: number; stock: number }

/** A caller with every permission. */
export const system = { ...nobody, sub: 'system', permissions: enumValues('Permission').map(({ name }) => name as Permission) }

const createProduct = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code } } }'
const register = 'mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code } } }'

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
  const data = await ask(shop.subgraph('products'), { query: '{ products(first: 1, filter: { includeArchived: true }) { totalCount } }' })
  return (data as { products: { totalCount: number } }).products.totalCount
}

/** Whether a user has the role ADMIN: any user, or one whose name or e-mail contains `search`. */
export async function hasAdmin(shop: Shop, search?: string): Promise<boolean> {
  const data = await ask(shop.subgraph('users'), { query: admins, variables: { filter: { role: 'ADMIN', search } } })
  return (data as { users: { edges: unknown[] } }).users.edges.length > 0
}

/** Fills a shop for a demonstration, with the mutations that its users call. What exists is refused and stays. */
export async function seed(shop: Shop): Promise<void> {
  await Promise.all(Object.values(demoLogins).map((input) => ask(shop.subgraph('auth'), { query: register, variables: { input } })))
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'seed' }), demoLogins.admin.email)
  const products = shop.subgraph('products')
  await Promise.all(seedProducts().map((input) => ask(products, { query: createProduct, variables: { input } })))
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

function unquote(text = '') {
  return text.replace(/^"|"$/g, '').replace(/""/g, '"')
}

async function ask(subgraph: OpenSubgraph, operation: Operation) {
  const { data, errors } = await subgraph.execute(operation, { caller: system, requestId: 'seed' })
  if (errors) throw new Error(`The seed failed: ${JSON.stringify(errors)}`)
  return data
}
