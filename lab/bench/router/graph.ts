// The graph of the well-known federation benchmark: what its subgraphs resolve. A peer imports it too, so it knows no package.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Resolve = (parent: never, args: never) => unknown
type Resolvers = Record<string, Record<string, Resolve>>
type Field = { resolve?: unknown }
type Schema = { getType: (name: string) => unknown }
type Product = { upc: string; price?: number; weight?: number }

const users = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'].map((name, at) => {
  return { id: String(at + 1), name: `${name} Example`, username: name.toLowerCase(), birthday: 1_234_567_890 }
})

const products = [
  ['Table', 899, 100],
  ['Couch', 1299, 1000],
  ['Glass', 15, 20],
  ['Chair', 499, 100],
  ['Screen', 1299, 1000],
  ['Lamp', 6999, 300],
  ['Grill', 3999, 2000],
  ['Fridge', 100_000, 6000],
  ['Sofa', 9999, 800],
].map(([name, price, weight], at) => ({ upc: String(at + 1), name, price, weight }))

/** For each review the product that it is about, and the length of its text. */
const reviews = [
  ['1', 445],
  ['1', 291],
  ['1', 274],
  ['1', 146],
  ['2', 445],
  ['2', 291],
  ['2', 274],
  ['2', 146],
  ['3', 146],
  ['4', 146],
  ['4', 871],
].map(([upc, length], at) => ({ id: String(at + 1), body: 'It does what it should. '.repeat(40).slice(0, Number(length)), upc }))

const inStock = ['1', '5', '6', '7', '9']

const [userById, productByUpc, reviewById] = [byKey(users, 'id'), byKey(products, 'upc'), byKey(reviews, 'id')]
const reviewsByUpc = new Map(products.map(({ upc }) => [upc, reviews.filter((review) => review.upc === upc)]))
const reviewsOfUser = reviews.slice(0, 2)

const query = {
  accounts: { me: () => users[0], users: () => users },
  products: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
}
const inventory = {
  inStock: ({ upc }: Product) => inStock.includes(upc),
  shippingEstimate: ({ price = 0, weight = 0 }: Product) => (price > 1000 ? 0 : Math.trunc(weight / 2)),
}
const ofUser = { reviews: () => reviewsOfUser }
const ofProduct = { reviews: ({ upc }: Product) => reviewsByUpc.get(upc) }

/** What each subgraph resolves. */
export const resolvers: Record<string, Resolvers> = {
  accounts: { Query: query.accounts, User: { __resolveReference: ({ id }: { id: string }) => userById.get(id) } },
  inventory: { Product: { __resolveReference: (product: Product) => product, ...inventory } },
  products: { Query: query.products, Product: { __resolveReference: ({ upc }: Product) => productByUpc.get(upc) } },
  reviews: {
    Review: {
      __resolveReference: ({ id }: { id: string }) => reviewById.get(id),
      product: ({ upc }: Product) => ({ upc }),
      author: () => ({ id: '1', username: users[0]?.username }),
    },
    User: { __resolveReference: ({ id }: { id: string }) => ({ id }), ...ofUser },
    Product: { __resolveReference: ({ upc }: Product) => ({ upc }), ...ofProduct },
  },
}

const merged: Resolvers = {
  Query: { ...query.accounts, ...query.products },
  User: ofUser,
  Product: { ...inventory, ...ofProduct },
  Review: { product: ({ upc }: Product) => productByUpc.get(upc), author: () => users[0] },
}

/** The names of the subgraphs. */
export const subgraphs = Object.keys(resolvers)

/** The SDL of a subgraph, or of all of them as one schema (`merged`). */
export function sdlOf(name: string): string {
  return readFileSync(join(import.meta.dirname, 'graph', `${name}.graphql`), 'utf8')
}

/** The one schema with its resolvers, by the `buildSchema` of whose graphql it shall be. */
export function mergedSchema<S extends Schema>(buildSchema: (sdl: string) => S): S {
  const schema = buildSchema(sdlOf('merged'))
  for (const [type, fields] of Object.entries(merged))
    for (const [name, resolve] of Object.entries(fields)) Object.assign(fieldsOf(schema, type)[name] ?? {}, { resolve })
  return schema
}

function fieldsOf(schema: Schema, type: string): Record<string, Field> {
  return (schema.getType(type) as { getFields: () => Record<string, Field> }).getFields()
}

function byKey<Row extends Record<Key, string>, Key extends string>(rows: Row[], key: Key): Map<string, Row> {
  return new Map(rows.map((row) => [row[key], row]))
}
