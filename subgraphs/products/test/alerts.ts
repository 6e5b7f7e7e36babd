import { expect } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

type Input = Record<string, unknown>

/** Opens products with what changes stock, waits for it, and looks at what was told. */
export async function openShop(settings: Record<string, string> = {}) {
  const shop = await openForTest(products, { settings })
  let keys = 0
  const mutate = (caller: Caller, name: string, input: Input, payload: string) => {
    return shop.ask(caller, mutationOf(name, `${payload} userErrors { code }`), { input })
  }
  const skusOf = (watches: { product: { sku: string } }[]) => watches.map(({ product }) => product.sku)
  return {
    ...shop,
    add: async (input: Input): Promise<string> => {
      shop.clock.advance(1)
      const given = { name: input.sku, price: 499, ...input }
      const { product } = dataOf(await mutate(admin(), 'createProduct', given, 'product { id }')).createProduct
      shop.clock.advance(1)
      return product.id
    },
    change: async (id: string, input: Input) => {
      const { product } = dataOf(await shop.ask(admin(), 'query ($id: ID!) { product(id: $id) { version } }', { id }))
      expect(codesOf(await mutate(admin(), 'updateProduct', { id, expectedVersion: product.version, ...input }, 'product { id }'))).toEqual(
        [],
      )
    },
    adjust: async (productId: string, delta: number) => {
      keys += 1
      const input = { productId, delta, reason: 'counted', idempotencyKey: `key-${keys}` }
      expect(codesOf(await mutate(admin(), 'adjustStock', input, 'product { id }'))).toEqual([])
    },
    watch: (caller: Caller, productId: string) => mutate(caller, 'watchProduct', { productId }, 'watch { productId since toldAt }'),
    unwatch: (caller: Caller, productId: string) => mutate(caller, 'unwatchProduct', { productId }, 'watch { productId toldAt }'),
    alerts: async (): Promise<string[]> => {
      const { edges } = dataOf(await shop.ask(admin(), '{ stockAlerts { edges { node { kind available product { id } } } } }')).stockAlerts
      return edges.map(({ node }: { node: { kind: string; available: number } }) => `${node.kind} ${node.available}`)
    },
    /** The tables in which something is held of a user. */
    heldOf: async (caller: Caller) => {
      const look = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { dataInProducts { rows { table } } } } }'
      const [user] = dataOf(await shop.ask(caller, look, { r: [{ __typename: 'User', id: caller.sub }] }))._entities
      return user.dataInProducts.rows.map(({ table }: { table: string }) => table)
    },
    /** The SKUs that a user waits for, and those of the notices. */
    mine: async (caller: Caller) => {
      const look = `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on User { watchedProducts { product { sku } } notices { product { sku } } } } }`
      const [user] = dataOf(await shop.ask(caller, look, { r: [{ __typename: 'User', id: caller.sub }] }))._entities
      return { watchedProducts: skusOf(user.watchedProducts), notices: skusOf(user.notices) }
    },
  }
}
