import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse } from 'graphql'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import { type Headers, requestOf } from '#lab/transport.ts'
import { things } from './catalogue.ts'
import { type Connection, rootOf } from './connection.ts'
import { accountOf } from './fill.ts'
import type { Works } from './rows.ts'
import { variantsOf } from './variants.ts'

type Options = { connection: Connection; seed: string; products: number; customers: number }
/** A visitor, who is known by the token of an answer. `ask` returns the root field of an answer. */
type Visitor = { ask: <Root>(query: string | TypedDocumentNode, variables?: object) => Promise<Root> }
type Order = { __typename: string; state: string }

const texts = 40
const pageSize = 20
const addsOfVisitor = 5
const order = '... on Order { id code state totalWithTax lines { id quantity } } ... on ErrorResult { errorCode message }'

const queries = {
  list: `query List($skip: Int!) { products(options: { take: 20, skip: $skip }) {
    totalItems items { id name slug variants { id priceWithTax currencyCode stockLevel } } } }`,
  detail: `query Detail($slug: String!) { product(slug: $slug) {
    id name slug description variants { id name sku priceWithTax currencyCode stockLevel } } }`,
  search: `query Search($term: String!) { search(input: { term: $term, take: 20, groupByProduct: true }) {
    totalItems items { productId productName slug inStock currencyCode priceWithTax { ... on SinglePrice { value } ... on PriceRange { min max } } } } }`,
  register: 'mutation Register($input: RegisterCustomerInput!) { registerCustomerAccount(input: $input) { __typename } }',
  login: 'mutation Login($email: String!, $password: String!) { login(username: $email, password: $password) { __typename } }',
  add: `mutation Add($id: ID!) { addItemToOrder(productVariantId: $id, quantity: 1) { __typename ${order} } }`,
  customer: `mutation Customer($input: CreateCustomerInput!) { setCustomerForOrder(input: $input) { __typename ${order} } }`,
  address: `mutation Address($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) { __typename ${order} } }`,
  methods: '{ eligibleShippingMethods { id code priceWithTax name } }',
  ship: `mutation Ship($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { __typename ${order} } }`,
  arrange: `mutation Arrange { transitionOrderToState(state: "ArrangingPayment") { __typename ${order} } }`,
  pay: `mutation Pay { addPaymentToOrder(input: { method: "standard-payment", metadata: {} }) { __typename ${order} } }`,
}

/** What Vendure's shop API does for the rows that it has: the same as ours, in its own words. */
export async function vendureWorks(options: Options): Promise<Works> {
  const random = randomOf(options.seed)
  for (let number = 0; number < options.customers; number += 1) await register(visitor(options.connection), number)
  return { ...reads(options, random), ...visits(options, random) }
}

function reads({ connection, products }: Options, random: Random): Works {
  const { ask } = visitor(connection)
  const [lists, details, searches] = (['list', 'detail', 'search'] as const).map((name) =>
    variantsOf(parse(queries[name]) as TypedDocumentNode, texts, random),
  )
  return {
    list: () => ask(oneOf(random, lists ?? []), { skip: Math.floor(random() * (products - pageSize + 1)) }),
    detail: () => ask(oneOf(random, details ?? []), { slug: `p-${1 + Math.floor(random() * products)}` }),
    search: () => ask(oneOf(random, searches ?? []), { term: oneOf(random, things) }),
  }
}

function visits({ connection, products, customers }: Options, random: Random): Works {
  const idle: (Visitor & { adds: number })[] = []
  const add = ({ ask }: Visitor) => ask<Order>(queries.add, { id: String(1 + Math.floor(random() * products)) })
  let buyers = 0
  return {
    login: async () => {
      const { email, password } = accountOf(Math.floor(random() * customers))
      expectType(await visitor(connection).ask(queries.login, { email, password }), 'CurrentUser')
    },
    add: async () => {
      const one = idle.pop() ?? { ...visitor(connection), adds: 0 }
      expectType(await add(one), 'Order')
      one.adds += 1
      if (one.adds < addsOfVisitor) idle.push(one)
    },
    checkout: async () => {
      buyers += 1
      const buyer = visitor(connection)
      await add(buyer)
      await add(buyer)
      await payAs(buyer, `guest-${buyers}@example.com`)
    },
  }
}

/** The steps from a filled cart to a paid order. */
async function payAs({ ask }: Visitor, emailAddress: string): Promise<void> {
  expectType(await ask(queries.customer, { input: { emailAddress, firstName: 'A', lastName: 'B' } }), 'Order')
  const input = { fullName: 'A B', streetLine1: '1 High Street', city: 'London', postalCode: 'N1 1AA', countryCode: 'GB' }
  expectType(await ask(queries.address, { input }), 'Order')
  const [method] = await ask<{ id: string }[]>(queries.methods)
  expectType(await ask(queries.ship, { id: [method?.id] }), 'Order')
  expectType(await ask(queries.arrange), 'Order')
  const { state } = await ask<Order>(queries.pay)
  if (state !== 'PaymentSettled') throw new Error(`Vendure's order is ${state}.`)
}

async function register({ ask }: Visitor, number: number): Promise<void> {
  const { email: emailAddress, password } = accountOf(number)
  const input = { emailAddress, password, firstName: 'Customer', lastName: String(number) }
  expectType(await ask(queries.register, { input }), 'Success')
}

function visitor({ post }: Connection): Visitor {
  let headers: Headers = {}
  return {
    ask: async (query, variables = {}) => {
      const { text, headers: answered } = await post(JSON.stringify(requestOf(query as string, variables)), headers)
      const token = answered['vendure-auth-token']
      if (token) headers = { authorization: `Bearer ${token}` }
      return rootOf(text) as never
    },
  }
}

function expectType(root: { __typename: string }, name: string): void {
  if (root.__typename !== name) throw new Error(`Vendure answers ${JSON.stringify(root)}.`)
}
