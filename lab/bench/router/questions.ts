import { isDeepStrictEqual } from 'node:util'
import { buildSchema, type DocumentNode, graphqlSync, parse, print } from 'graphql'
import type { Connection } from '#lab/bench/connection.ts'
import type { Row, Works } from '#lab/bench/rows.ts'
import { variantsOf } from '#lab/bench/variants.ts'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import { requestOf } from '#lab/transport.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { mergedSchema } from './graph.ts'

const ofUser = 'id username name'
const ofProduct = 'upc name price weight inStock shippingEstimate'

const queries = {
  simple: 'query Simple($first: Int!) { topProducts(first: $first) { upc name price weight } }',
  join: 'query Join($first: Int!) { topProducts(first: $first) { upc name price inStock } }',
  heavy: `query Heavy($first: Int!) {
    users { ${ofUser} reviews { id body product { ${ofProduct} reviews { id body author { ${ofUser} reviews { id body product { ${ofProduct} } } } } } } }
    topProducts(first: $first) { ${ofProduct} reviews { id body author { ${ofUser} reviews { id body product { ${ofProduct} } } } } }
  }`,
}

/** The names of the queries. */
export const queryNames = Object.keys(queries) as (keyof typeof queries)[]

/** What is asked of the benchmark's graph. */
export const rows: Row[] = [
  { name: 'simple', what: 'nine products, of one subgraph', atOnce: 16 },
  { name: 'join', what: 'the same with a field of another subgraph', atOnce: 16 },
  { name: 'heavy', what: 'users and products with reviews of their reviews, a dozen fetches', atOnce: 16 },
  ...queryNames.map((name) => ({ name: `${name}-alone`, what: `the same as ${name}, one request at a time`, atOnce: 1 })),
]

/** What is asked of the shop's graph while no subgraph answers: then it takes as long as its plan. */
export const newRows: Row[] = [{ name: 'new', what: 'a ready operation that the server has not seen, one at a time', atOnce: 1 }]

/** So many texts each query has, and so many values its variable. */
const [texts, values] = [20, 20]
/** All products, and more: so the answer is the same for every value. */
const allProducts = 9

/** Asks each query in many texts, with many values. Throws at once where an answer is not that of the one schema. */
export async function questions(connection: Connection, seed: string): Promise<Works> {
  const random = randomOf(seed)
  const works: [string, () => Promise<void>][] = []
  for (const name of queryNames) {
    const documents = variantsOf(parse(queries[name]) as never, texts, random)
    for (const document of documents) await check(connection, document)
    works.push([name, () => ask(connection, oneOf(random, documents), random)])
  }
  return Object.fromEntries(works.flatMap(([name, work]) => [name, `${name}-alone`].map((row) => [row, work])))
}

/** Asks each ready operation in turn, each time under another name. */
export function newQuestions({ post }: Connection): Works {
  const operations = (['shopper', 'admin'] as const).flatMap((journey) => readyOperations(journey))
  let asked = 0
  return {
    new: async () => {
      const operation = operations[asked % operations.length] as ReadyOperation
      asked += 1
      const { text } = await post(`{"query":${JSON.stringify(renamed(operation, asked))},"variables":${filled(operation)}}`)
      if (!text.includes('SERVICE_UNAVAILABLE')) throw new Error(`${operation.name} is not planned: ${text.slice(0, 500)}`)
    },
  }
}

async function check({ post }: Connection, document: DocumentNode): Promise<void> {
  const { text } = await post(JSON.stringify(requestOf(document as never, { first: allProducts })))
  const expected = graphqlSync({ schema: mergedSchema(buildSchema), source: print(document), variableValues: { first: allProducts } })
  if (!isDeepStrictEqual(JSON.parse(text).data, JSON.parse(JSON.stringify(expected.data))))
    throw new Error(`${text.slice(0, 500)} answers ${print(document)}`)
}

async function ask({ post }: Connection, document: DocumentNode, random: Random): Promise<void> {
  const first = allProducts + Math.floor(random() * values)
  const { text } = await post(JSON.stringify(requestOf(document as never, { first })))
  if (!text.startsWith('{"data":{') || text.includes('"errors"')) throw new Error(text.slice(0, 500))
}

function renamed({ document }: ReadyOperation, number: number): string {
  return document.replace(/^(query|mutation) (\w+)/m, `$1 $2${number}`)
}

/** The variables of an operation, with anything of its type where an earlier operation would have kept it. */
function filled({ variables }: ReadyOperation): string {
  return variables.replace(/"\{\{(\w+)\}\}"/g, (_, name) => (/Version$|^total$/.test(name) ? '1' : '"none"'))
}
