import { getNamedType, isEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { connectionFields } from '#tests/support/bad-values.ts'
import { openImportShop } from '#tests/support/import-shop.ts'
import { openRichShop } from '#tests/support/rich-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

type Page = { cursors: string[]; info: { hasNextPage: boolean; hasPreviousPage: boolean } }
type Turn = (args: string) => Promise<Page | undefined>
type Field = ReturnType<typeof connectionFields>[number][1]

test('every list is read from its end as from its beginning, in each of its orders', async () => {
  const shop = await openRichShop()
  const { customer } = shop.things
  const read: string[] = []
  const lists = connectionFields().filter(([name, { type }]) => name !== 'Subscription' && getNamedType(type).name.endsWith('Connection'))
  for (const [type, field] of lists) {
    expect(has(field.args, 'last'), `${type}.${field.name} has last and before`).toBe(true)
    for (const order of ordersOf(field))
      for (const as of [shop.people.admin, shop.people.customer]) {
        const turn: Turn = async (args) => {
          const answer = await shop.ask(documentOf(type, field, `${args}${order}`, customer), {}, as)
          return answer.errors ? undefined : pageOf(answer.data, field.name)
        }
        const all = await forward(turn)
        expect(await backward(turn), `${type}.${field.name} ${order}`).toEqual(all)
        if (all.length > 2) read.push(field.name)
      }
  }
  expect([...new Set(read)]).toEqual(expect.arrayContaining(['products', 'users', 'allOrders', 'activity', 'stockMovements', 'auditLog']))
})

test.each(['x-currency', 'x-locale'])('products are read from their end in the order of a request with %s too', async (header) => {
  const shop = await openImportShop({ settings: { CURRENCIES: 'EUR', LOCALES: 'en,de' } })
  const row = (at: number) => `P${at},Name ${(at * 7) % 10},${at + 1}.00,${at % 3 ? `${(at * 3) % 7}.50` : ''},5`
  const { created } = await shop.run(['sku,name,price,price EUR,stock', ...Array.from({ length: 10 }, (_, at) => row(at)), ''].join('\n'))
  expect(created).toBe(10)
  const headers = { [header]: header === 'x-currency' ? 'EUR' : 'de' }
  for (const sort of ['NEWEST', 'NAME', 'PRICE_ASC', 'PRICE_DESC']) {
    const turn: Turn = async (args) => {
      const query = `{ products(sort: ${sort}, ${args}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage } } }`
      const answer = await shop.router.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })
      return pageOf(dataOf(answer.json()), 'products')
    }
    const all = await forward(turn)
    expect(all).toHaveLength(10)
    expect(await backward(turn), sort).toEqual(all)
    const between = await turn(`first: 9, after: "${all[1]}", before: "${all[8]}"`)
    expect(between?.cursors).toEqual(all.slice(2, 8))
    expect((await turn(`last: 3, after: "${all[1]}", before: "${all[8]}"`))?.cursors).toEqual(all.slice(5, 8))
  }
})

async function forward(turn: Turn): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ; ) {
    const page = await turn(`first: 2${after}`)
    if (!page) return found
    found.push(...page.cursors)
    if (!page.info.hasNextPage) return found
    after = `, after: "${page.cursors.at(-1)}"`
  }
}

async function backward(turn: Turn): Promise<string[]> {
  const found: string[] = []
  for (let before = ''; ; ) {
    const page = await turn(`last: 2${before}`)
    if (!page) return found
    found.unshift(...page.cursors)
    if (!page.info.hasPreviousPage) return found
    before = `, before: "${page.cursors[0]}"`
  }
}

function ordersOf({ args }: Field): string[] {
  const sort = args.find(({ name }) => name === 'sort')
  const type = sort && getNamedType(sort.type)
  return isEnumType(type) ? type.getValues().map(({ name }) => `, sort: ${name}`) : ['']
}

function documentOf(type: string, { name, args }: Field, given: string, { productId, userId }: Record<string, unknown>): string {
  const paths: Record<string, string> = {
    Query: '',
    User: 'me',
    Product: `product(id: "${productId}")`,
    Category: 'category(slug: "kitchen")',
    Collection: 'collections(first: 1) { edges { node',
    StockLocation: 'stockLocations',
    ProductImport: 'productImports(first: 1) { edges { node',
  }
  const path = paths[type]
  if (path === undefined) throw new Error(`Add a path to ${type}: it has a list`)
  const others = has(args, 'userId') ? `, userId: "${userId}"` : ''
  const list = `${name}(${given}${others}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage } }`
  const ends = path.split('{').length
  return path ? `{ ${path} { ${list} ${'}'.repeat(ends)} }` : `{ ${list} }`
}

/** The first list of this name in an answer. */
function pageOf(data: unknown, name: string): Page | undefined {
  if (data === null || typeof data !== 'object') return undefined
  const list = (data as Record<string, { edges?: { cursor: string }[]; pageInfo: Page['info'] }>)[name]
  if (list?.edges) return { cursors: list.edges.map(({ cursor }) => cursor), info: list.pageInfo }
  for (const value of Object.values(data)) {
    const found = pageOf(value, name)
    if (found) return found
  }
  return undefined
}

function has(args: Field['args'], name: string): boolean {
  return args.some((one) => one.name === name)
}
