import { expect, test } from 'vitest'
import { enumValues } from '#kit/graph/sdl.ts'
import { requestCodes } from '#router/errors/error-codes.ts'
import { readyOperations } from '#router/operations.ts'
import { badArguments, connectionFields, documentOf, forgedCursors, rootFields } from '#tests/support/bad-values.ts'
import { openPeopledShop, type PeopledShop } from '#tests/support/cast.ts'
import { fill, type Kept } from '#tests/support/journey.ts'
import { type Answer, type As, dataOf, openTestShop } from '#tests/support/shop.ts'
import { rootPermits } from '#tools/permissions.ts'

type Message = { code: string; message: string }

type Versions = Record<string, { version: number }> & { Role: { edges: { node: { name: string; version: number } }[] } }

type WithVersion = { input?: { expectedVersion?: unknown } }

const codes = new Set([...enumValues('ErrorCode').map(({ name }) => name), ...requestCodes.map(({ code }) => code)])
codes.delete('INTERNAL_SERVER_ERROR')

const internals =
  /SQLITE|\b(SELECT|INSERT|UPDATE|DELETE)\b.*\b(FROM|INTO|SET)\b|constraint|https?:\/\/|\/(work|home|tmp|usr|app)\/|node_modules|\.ts\b|\n\s+at /i

let asks = 0

const ready = [...readyOperations('shopper'), ...readyOperations('admin')]

// these remove what the other mutations change, or end the session of their caller
const last = ['clearCart', 'cancelOrder', 'register', 'login', 'signOutUser', 'revokeSessions', 'revokeSession', 'logout']

const forStaff = new Set(rootPermits().flatMap(({ field, policy }) => (policy.kind === 'admin' ? [field] : [])))

const versionsDocument = `query ($productId: ID!, $userId: ID!, $orderId: ID!, $paymentId: ID!, $categoryId: ID, $collectionId: ID) {
  Product: product(id: $productId) { version } User: user(id: $userId) { version } Order: order(id: $orderId) { version }
  Payment: payment(id: $paymentId) { version } Category: category(id: $categoryId) { version }
  Collection: collection(id: $collectionId) { version } Role: roles(first: 100) { edges { node { name version } } }
}`

const createShelves = `mutation {
  createCategory(input: { name: "Pots" }) { category { id } }
  createAttribute(input: { code: "capacity", name: "Capacity", kind: DIMENSION, unit: "l" }) { attribute { id } }
  createCollection(input: { name: "Cheap", rule: { maxPrice: 100 } }) { collection { id } }
  createProductImport(input: { fileName: "pots.csv", bytes: 9, idempotencyKey: "pots" }) { import { id } }
}`

const createRole = `mutation { createRole(input: { name: "WAREHOUSE", permissions: [STOCK_WRITE] }) { role { id } } }`

test.each(['admin', 'customer'] as const)(
  'as %s, every bad argument of every root field gets an error code or a valid result',
  async (who) => {
    const shop = await openPeopledShop()
    const kept = await idsOf(shop)
    expect(await faultsOfRoot(shop, 'Query', who, kept)).toEqual([])
    expect(await faultsOfRoot(shop, 'Mutation', who, kept)).toEqual([])
  },
)

test('a forged cursor gets an error code or a valid result from every list', async () => {
  const shop = await openPeopledShop()
  const kept = await idsOf(shop)
  const faults: string[] = []
  for (const [type, field] of connectionFields())
    for (const after of forgedCursors) {
      const query = documentOf('query', field, pathTo(type, kept))
      faults.push(...(await faultsOf(shop, query, { first: 2, text: 'mug', after }, shop.people.admin)))
    }
  expect(faults).toEqual([])
})

test('a body of 10 MB is refused with PAYLOAD_TOO_LARGE', async () => {
  const { send } = await openTestShop()
  const response = await send({ query: '{ me { id } }', variables: { text: 'x'.repeat(10_000_000) } })
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
})

/** Returns the ids of what the customer owns, and of a new role, category, attribute and collection. */
async function idsOf({ ask, people, things }: PeopledShop): Promise<Kept> {
  const { createCategory, createAttribute, createCollection, createProductImport } = dataOf(await ask(createShelves, {}, people.admin))
  return {
    ...things.customer,
    categoryId: createCategory.category.id,
    attributeId: createAttribute.attribute.id,
    collectionId: createCollection.collection.id,
    importId: createProductImport.import.id,
    roleId: dataOf(await ask(createRole, {}, people.admin)).createRole.role.id,
  }
}

async function faultsOfRoot(shop: PeopledShop, kind: 'Query' | 'Mutation', who: 'admin' | 'customer', kept: Kept): Promise<string[]> {
  const faults: string[] = []
  for (const field of fieldsFor(kind, who)) {
    const good = goodFor(field.name, kept)
    const document = documentOf(kind === 'Query' ? 'query' : 'mutation', field)
    for (const variables of badArguments(field, good))
      faults.push(...(await faultsOf(shop, document, await refresh(shop, field.name, variables, good, kept), shop.people[who])))
  }
  return faults
}

/** Returns the fields that validate their input for this caller. Fields that remove what others change come last. */
function fieldsFor(kind: 'Query' | 'Mutation', who: 'admin' | 'customer') {
  return rootFields(kind)
    .filter(({ name }) => who === 'admin' || !forStaff.has(name))
    .toSorted((one, other) => last.indexOf(one.name) - last.indexOf(other.name))
}

/** Returns the variables of a ready operation with this field. They replace the samples. */
function goodFor(name: string, kept: Kept) {
  const { variables } = ready.find(({ document }) => new RegExp(`^  ${name}\\(input`, 'm').test(document)) ?? { variables: '{}' }
  return fill(variables, kept)
}

/** Returns what is wrong with the response to bad input: status 5xx, an unknown code, or internals in a message. */
async function faultsOf({ send }: PeopledShop, query: string, variables: object, as: As): Promise<string[]> {
  const response = await send({ query, variables }, as)
  const faulty = messagesOf(response.json()).filter(isFaulty)
  if (response.statusCode < 500 && faulty.length === 0) return []
  return [`${query} ${JSON.stringify(variables).slice(0, 400)}: ${response.statusCode} ${JSON.stringify(faulty)}`]
}

function messagesOf({ data, errors = [] }: Answer): Message[] {
  return [
    ...errors.map(({ message, extensions }) => ({ code: extensions?.code, message })),
    ...Object.values((data ?? {}) as Record<string, { userErrors?: Message[] } | null>).flatMap((payload) => payload?.userErrors ?? []),
  ]
}

function isFaulty({ code, message }: Message) {
  return !codes.has(code) || internals.test(message.replaceAll(/"[^"]*"/g, '""'))
}

/** Returns the variables with new keys, and with the current version unless the version itself is the bad value. */
async function refresh(shop: PeopledShop, mutation: string, variables: WithVersion, good: WithVersion, kept: Kept): Promise<object> {
  const { input } = variables
  if (input?.expectedVersion === undefined || input.expectedVersion !== good.input?.expectedVersion) return withNewKeys(variables)
  return { input: { ...input, expectedVersion: await versionFor(shop, mutation, kept) } }
}

/** Makes each key, SKU and e-mail address unique, so that only the bad value can be refused. */
function withNewKeys(variables: object): object {
  return JSON.parse(JSON.stringify(variables).replace(/"(idempotencyKey|sku|email)":"(?!")/g, (key) => `${key}${++asks}-`))
}

/** Returns the current version of the entity that a mutation changes. */
async function versionFor({ ask, people }: PeopledShop, mutation: string, kept: Kept): Promise<number | undefined> {
  const { Role, ...versions }: Versions = dataOf(await ask(versionsDocument, kept, people.admin))
  const role = Role.edges.find(({ node }) => node.name === 'WAREHOUSE')?.node
  return Object.entries({ ...versions, Role: role }).find(([type]) => mutation.includes(type))?.[1]?.version
}

function pathTo(type: string, { productId, importId }: Kept): string {
  const shelves = { Category: 'category(slug: "pots")', Collection: 'collection(slug: "cheap")', StockLocation: 'stockLocations' }
  const imports = { ProductImport: `productImport(id: "${importId}")` }
  const paths: Record<string, string> = {
    Query: '',
    Subscription: '',
    User: 'me',
    Product: `product(id: "${productId}")`,
    ...shelves,
    ...imports,
  }
  if (paths[type] === undefined) throw new Error(`Add a path to ${type}: it has a list`)
  return paths[type]
}
