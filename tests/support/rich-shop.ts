import { sql } from 'drizzle-orm'
import { nobody } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { openPeopledShop, type PeopledShop, provider } from './cast.ts'
import type { Kept } from './journey.ts'
import { dataOf, shopper } from './shop.ts'

const useCoupon = 'mutation { applyCoupon(input: { code: "WELCOME10" }) { cart { id total { amount } } } }'

/** A peopled shop in which much has happened: units were cancelled and refunded, prices changed, stock ran low, and books differ. */
export async function openRichShop(): Promise<PeopledShop> {
  const shop = await openPeopledShop()
  await orderOnce(shop)
  for (const owner of ['customer', 'guest'] as const) await giveBack(shop, owner)
  await shelveProduct(shop)
  await waitForProducts(shop)
  await addFamily(shop)
  await changeProducts(shop)
  await translateTexts(shop)
  await importProducts(shop)
  await keepAddress(shop)
  await makeKey(shop)
  await linkProvider(shop)
  const { roles } = dataOf(await shop.ask('{ roles { edges { node { id } } } }', {}, shop.people.admin))
  await write(shop, 'inviteStaff', { email: 'new@example.com', roleId: roles.edges[0].node.id })
  await write(shop, 'addUserNote', { userId: shop.things.customer.userId, text: 'Prefers the phone.' })
  await shop.untilIdle()
  return shop
}

/** An order with a coupon, whose payment is declined, and another cart with it, with which that of a guest is merged. */
async function orderOnce(shop: PeopledShop): Promise<void> {
  const { customer } = shop.people
  const lines = ['productId', 'otherProductId'].map((name) => ({ productId: String((shop.things.customer as Kept)[name]), quantity: 2 }))
  const one = shopper(shop, customer)
  const { cart } = dataOf(await shop.ask(useCoupon, {}, customer)).applyCoupon
  const { order } = await one.place({ id: cart.id, subtotal: cart.total })
  await one.pay(order.id, 'tok_decline')
  await shop.untilIdle()
  await one.fill(lines)
  await shop.ask(useCoupon, {}, customer)
  await write(shop, 'createCoupon', { amounts: [{ currency: 'GBP', amount: 500 }], usesByCustomer: 1 })
  const guest = 'a-guest-who-signs-in-0003'
  await shopper(shop, { guest }).fill(lines)
  await shop.ask('mutation { mergeCart { userErrors { code } } }', {}, { ...customer, guest })
}

async function giveBack(shop: PeopledShop, owner: 'customer' | 'guest'): Promise<void> {
  const { orderId, orderLineId, paymentId } = shop.things[owner] as Kept
  await write(shop, 'cancelOrder', {
    orderId,
    lines: [{ lineId: orderLineId, quantity: 1 }],
    reason: 'broken',
    idempotencyKey: `broken-${owner}`,
  })
  await shop.untilIdle()
  await write(shop, 'refundPayment', { paymentId, amount: 100, reason: 'goodwill', idempotencyKey: `goodwill-${owner}` })
  const { payment } = dataOf(await shop.ask('query ($id: ID!) { payment(id: $id) { version } }', { id: paymentId }, shop.people.admin))
  await write(shop, 'updatePayment', { paymentId, expectedVersion: payment.version, note: 'called', reference: 'case 7' })
}

/** A product in a category below another and above a third, with a value of each kind, and a collection that says all that a rule can. */
async function shelveProduct(shop: PeopledShop): Promise<void> {
  const { productId } = shop.things.customer
  let parentId: string | undefined
  for (const name of ['Kitchen', 'Mugs', 'Large mugs']) {
    await write(shop, 'createCategory', { name, parentId })
    const slug = name.toLowerCase().replace(' ', '-')
    parentId = dataOf(await shop.ask('query ($slug: String) { category(slug: $slug) { id } }', { slug })).category.id
  }
  const values = { text: 'Drink up', number: 2.5, boolean: true, choices: ['Red'] }
  const kinds = { text: { kind: 'TEXT' }, number: { kind: 'DIMENSION', unit: 'dl' }, boolean: { kind: 'BOOLEAN' } }
  for (const [code, kind] of Object.entries({ ...kinds, choices: { kind: 'CHOICE', choices: ['Red', 'Green'] } }))
    await write(shop, 'createAttribute', { code, name: code, ...kind })
  await write(shop, 'setProductCategories', { productId, expectedVersion: 1, categoryIds: [parentId] })
  const given = Object.entries(values).map(([code, value]) => ({ code, [code]: value }))
  await write(shop, 'setProductAttributes', { productId, expectedVersion: 2, values: given })
  const attributes = [
    { code: 'choices', values: ['Red'] },
    { code: 'number', min: 1, max: 3 },
  ]
  const rule = { categoryId: parentId, attributes, minPrice: 1, maxPrice: 100_000, skuPrefix: 'MUG', newForDays: 3650, onSale: true }
  await write(shop, 'createCollection', { name: 'For breakfast', rule })
}

/** A product with a variant, and all that can be told of a product. */
async function addFamily(shop: PeopledShop): Promise<void> {
  const options = [{ name: 'Size', values: ['S', 'M'] }]
  const variants = [{ values: ['S'], sku: 'SHIRT-S', stock: 3 }]
  await write(shop, 'createProduct', { sku: 'SHIRT', name: 'Shirt', price: 2000, weight: 200, taxClass: 'clothes', options, variants })
}

/** One price changes, on sale, of the other product too few are left, and a shelf holds a unit that no ledger knows. */
async function changeProducts(shop: PeopledShop): Promise<void> {
  const { productId, otherProductId } = shop.things.customer
  const stock = 'query ($id: ID!) { product(id: $id) { available version } }'
  const { product } = dataOf(await shop.ask(stock, { id: otherProductId }, shop.people.admin))
  await write(shop, 'adjustStock', { productId: otherProductId, delta: 1 - product.available, reason: 'lost', idempotencyKey: 'three' })
  const { product: other } = dataOf(await shop.ask(stock, { id: productId }, shop.people.admin))
  const sale = { price: 700, from: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' }
  await write(shop, 'updateProduct', { id: productId, expectedVersion: other.version, price: 900, sale })
  const { product: onSale } = dataOf(await shop.ask(stock, { id: productId }, shop.people.admin))
  // a group without members: the customer is warned of the changed price
  const { customerGroupId: groupId } = shop.things.guest
  await write(shop, 'setProductPrices', {
    products: [
      {
        id: productId,
        expectedVersion: onSale.version,
        prices: [{ groupId, price: 680, sale: { ...sale, price: 650 } }],
        currencyPrices: [
          { currency: 'EUR', price: 900, sale },
          { currency: 'EUR', price: 800, groupId, minQuantity: 2 },
        ],
      },
    ],
  })
  const ctx = shop.subgraph('products').context({ caller: nobody, requestId: 'test' })
  await ctx.write(
    async (tx) =>
      void (await tx.run(sql`UPDATE products SET onHand = onHand + 1, stockVersion = stockVersion + 1 WHERE id = ${productId}`)),
  )
}

/** A product, a category, a collection and an attribute have texts in German. */
async function translateTexts(shop: PeopledShop): Promise<void> {
  const subjects = '{ category(slug: "kitchen") { id } collection(slug: "for-breakfast") { id } attributes { edges { node { id code } } } }'
  const { category, collection, attributes } = dataOf(await shop.ask(subjects, {}, shop.people.admin))
  const attribute = attributes.edges.find(({ node }: { node: { code: string } }) => node.code === 'choices')
  const texts = { name: 'Becher', description: 'Zum Trinken.', seoTitle: 'Becher kaufen', seoDescription: 'Die besten.' }
  const rows = [
    { subjectId: shop.things.customer.productId, ...texts },
    { subjectId: category.id, name: 'Küche' },
    { subjectId: collection.id, name: 'Zum Frühstück' },
    { subjectId: attribute.node.id, name: 'Auswahl', terms: [{ term: 'Red', text: 'Rot' }] },
  ]
  await write(shop, 'setTranslations', { translations: rows.map((row) => ({ locale: 'de', expectedVersion: 0, ...row })) })
}

/** The customer waits for a product, and another has come back. */
async function waitForProducts(shop: PeopledShop): Promise<void> {
  for (const sku of ['AWAITED', 'BACK']) {
    await write(shop, 'createProduct', { sku, name: sku, price: 100, lowStockAt: 1 })
    const { product } = dataOf(await shop.ask('query ($sku: String) { product(sku: $sku) { id } }', { sku }))
    const watch = 'mutation ($id: ID!) { watchProduct(input: { productId: $id }) { userErrors { code } } }'
    await shop.ask(watch, { id: product.id }, shop.people.customer)
    if (sku === 'BACK') await write(shop, 'adjustStock', { productId: product.id, delta: 1, reason: 'found', idempotencyKey: 'back' })
  }
}

/** The customer has an address in the book, of which every part is there. */
async function keepAddress(shop: PeopledShop): Promise<void> {
  const place = { name: 'Carl', company: 'Example', line1: '1 High Street', line2: 'Floor 2', city: 'London', region: 'Greater London' }
  const address = { ...place, postcode: 'SW1A 1AA', country: 'GB', phone: '020 7946 0018' }
  const document = 'mutation ($input: CreateAddressInput!) { createAddress(input: $input) { userErrors { code } } }'
  await shop.ask(document, { input: { address } }, shop.people.customer)
}

/** An import of a file with a row that is refused. */
async function importProducts({ ask, people, router }: PeopledShop): Promise<void> {
  const file = 'sku,name,price\nTRAY,Tray,12.50\nBAD,Bad,free\n'
  const input = { fileName: 'trays.csv', bytes: file.length, idempotencyKey: 'trays' }
  const document = 'mutation ($input: CreateProductImportInput!) { createProductImport(input: $input) { uploadUrl } }'
  const { uploadUrl } = dataOf(await ask(document, { input }, people.admin)).createProductImport
  await router.app.inject({ method: 'PUT', url: uploadUrl, payload: file, headers: { 'content-type': 'text/csv' } })
}

/** A machine's key that was used, and then revoked. */
async function makeKey(shop: PeopledShop): Promise<void> {
  const document =
    'mutation { createApiKey(input: { name: "Warehouse", permissions: [STOCK_WRITE] }) { key apiKey { id } userErrors { code } } }'
  const { key, apiKey } = dataOf(await shop.ask(document, {}, shop.people.admin)).createApiKey
  await shop.ask('{ __typename }', {}, { token: key })
  await write(shop, 'revokeApiKey', { id: apiKey.id })
}

/** A provider of sign-ins is linked to the customer's account. */
async function linkProvider(shop: PeopledShop): Promise<void> {
  const { userId } = shop.things.customer
  const ctx = shop.subgraph('auth').context({ caller: nobody, requestId: 'test' })
  const row = sql`'idn_1', ${provider.issuer}, 'carl', ${userId}, 'carl@example.com', 1`
  await ctx.write(
    async (tx) => void (await tx.run(sql`INSERT INTO identities (id, issuer, subject, accountId, email, createdAt) VALUES (${row})`)),
  )
}

async function write({ ask, people }: PeopledShop, mutation: string, input: object): Promise<void> {
  const answer = dataOf(await ask(mutationOf(mutation, 'userErrors { code message }'), { input }, people.admin))
  const [refused] = answer[mutation].userErrors
  if (refused) throw new Error(`${mutation}: ${refused.code} ${refused.message}`)
}
