import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingOperations } from '#tools/ready-operations.ts'

test('every root field has a ready operation', () => {
  expect(missingOperations()).toEqual([])
})

test("a mutation of staff joins the admin's journey, with the ids and versions that the journey keeps", () => {
  const [file] = missing(`
    type Mutation { "Renames a product." polishProduct(input: RenameInput!): RenamePayload @admin(can: PRODUCTS_WRITE) }
    input RenameInput { id: ID! expectedVersion: Int! name: String! @length(min: 1, max: 4) "A tag such as en-GB." locale: String! note: String }
    type RenamePayload @admin(can: PRODUCTS_WRITE) { product: Product userErrors: [UserError!]! }
    type Product @key(fields: "id") @public { id: ID! version: Int! price: Money! movements(first: Int): [String!] }`)
  expect(file?.filename).toMatch(/^operations\/admin\/[3-9]\d-polish-product\.graphql$/)
  expect(file?.content).toBe(`# Renames a product.
# variables: {"input": {"id": "{{productId}}", "expectedVersion": "{{productVersion}}", "name": "exam", "locale": "en-GB"}}
# keep: productId = polishProduct.product.id, productVersion = polishProduct.product.version
mutation PolishProduct($input: RenameInput!) {
  polishProduct(input: $input) {
    product {
      id
      version
    }
    userErrors {
      code
      message
    }
  }
}
`)
})

test('a mutation of a thing that no operation keeps is expected to be refused; what an operation creates is kept', () => {
  const sdl = (fields: string) => `
    type Mutation { ${fields} }
    input CreateInput { kind: Kind! units: Int! @range(min: -5, max: 9) hours: [Int!]! @range(min: 8, max: 18) idempotencyKey: String! }
    input UseInput { cardIds: [ID!]! from: DateTime! sure: Boolean! }
    enum Kind { PAPER PLASTIC }
    type CreatePayload @public { userErrors: [UserError!]! card: Card }
    type UsePayload @public { card: Card userErrors: [UserError!]! }
    type Card @public { id: ID! secret: String @admin(can: ORDERS_READ) }`
  const [create, use] = ['createSample(input: CreateInput!): CreatePayload @public', 'useSample(input: UseInput!): UsePayload @public']
  expect(missing(sdl(use)).map(headOf)).toEqual([
    ['# variables: {"input": {"cardIds": ["{{cardId}}"], "from": "2026-01-01T00:00:00Z", "sure": true}}', '# answers: NOT_FOUND'],
  ])
  const files = missing(sdl(`${create} ${use}`))
  expect(files.map(headOf)).toEqual([
    [
      '# variables: {"input": {"kind": "PAPER", "units": 1, "hours": [8], "idempotencyKey": "first-createSample"}}',
      '# keep: cardId = createSample.card.id',
    ],
    [
      '# variables: {"input": {"cardIds": ["{{cardId}}"], "from": "2026-01-01T00:00:00Z", "sure": true}}',
      '# keep: cardId = useSample.card.id',
    ],
  ])
  expect(files[0]?.content).not.toContain('secret')
  const [first, second] = files.map(({ filename }) => Number(/\d+/.exec(filename)?.[0]))
  expect(second).toBe((first ?? 0) + 1)
})

test('a query gives its required arguments, and selects the entries of a page', () => {
  const [file] = missing(`
    type Query { "Lists the cards of a person." samplesOf(owner: ID!, first: Int = 20): CardConnection @public }
    type CardConnection @public { edges: [CardEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type CardEdge @public { cursor: String! node: Card! }
    type Card @public { id: ID! value: Money! }`)
  expect(file?.content).toBe(`# Lists the cards of a person.
# variables: {"owner": "{{owner}}"}
query SamplesOf($owner: ID!) {
  samplesOf(owner: $owner) {
    edges {
      cursor
      node {
        id
      }
    }
    totalCount
  }
}
`)
})

/** Returns the operations that are missing for a subgraph with this SDL. */
function missing(sdl: string) {
  const dir = join(mkdtempSync(join(tmpdir(), 'bazaar-')), 'samples')
  mkdirSync(dir)
  writeFileSync(join(dir, 'schema.graphql'), sdl)
  return missingOperations([dir])
}

function headOf({ content }: { content: string }): string[] {
  return content.split('\n').filter((line) => /^# (variables|keep|answers):/.test(line))
}
