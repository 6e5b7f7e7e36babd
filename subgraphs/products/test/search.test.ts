import { expect, test } from 'vitest'
import { admin, customer, dataOf } from '#kit/test/testing.ts'
import { openProducts, remove, update } from './search.ts'

test('a word of the name comes before a word that begins so, that before another form of the word, that before the description', async () => {
  const { add, skusFor } = await openProducts()
  await add({ sku: 'TEXT', name: 'Shade', description: 'For a lantern' })
  await add({ sku: 'FORM', name: 'Lanterns' })
  await add({ sku: 'WORD', name: 'A lantern with a long name' })
  expect(await skusFor('lantern')).toEqual(['WORD', 'FORM', 'TEXT'])
  expect(await skusFor('lanterns')).toEqual(['FORM', 'WORD', 'TEXT'])
  expect(await skusFor('lant')).toEqual(['FORM', 'WORD', 'TEXT'])
})

test('of matches that are equally good the shortest name comes first, of equally long names the newest', async () => {
  const { add, skusFor } = await openProducts()
  for (const [sku, name] of Object.entries({ LONG: 'Red tin mug', OLD: 'Tin mug 1', NEW: 'Tin mug 2' })) await add({ sku, name })
  expect(await skusFor('mug tin')).toEqual(['NEW', 'OLD', 'LONG'])
})

test('the product whose SKU is the text comes first, regardless of case, and once', async () => {
  const { add, skusFor } = await openProducts()
  for (const sku of ['MUG-1', 'MUG-1-B']) await add({ sku, name: sku === 'MUG-1' ? 'A beaker with a long name' : 'Mug' })
  expect(await skusFor('mug-1')).toEqual(['MUG-1', 'MUG-1-B'])
  expect(await skusFor('mug')).toEqual(['MUG-1-B', 'MUG-1'])
})

test.each([
  ['cafe', 'Café au lait bowl'],
  ['CAFÉ', 'Cafe bowl'],
  ['bowls', 'Salad bowl'],
  ['berry', 'Berries in a jar'],
  ['berries', 'A berry'],
  ['knife', 'Six knives'],
  ['knives', 'Bread knife'],
  ['hanging', 'To hang'],
  ['lanterm', 'Lantern'],
  ['latnern', 'Lantern'],
  ['lantrn', 'Lantern'],
  ['lanteern', 'Lantern'],
  ['kantern', 'Lantern'],
  ['lantrens', 'Lantern'],
  ['Ложкв', 'Ложка'],
  ['한국', '한국 도자기'],
  ['lantern glass', 'Glass lantern'],
  ['couch', 'Green sofa'],
])('"%s" finds "%s"', async (text, name) => {
  const { add, skusFor } = await openProducts({ SEARCH_SYNONYMS: 'sofa, couch; mug, cup' })
  await add({ sku: 'IT', name })
  await add({ sku: 'OTHER', name: 'Nothing of this kind' })
  expect(await skusFor(text)).toEqual(['IT'])
})

test('a text is nothing but words: no operator of the index is reached', async () => {
  const { add, skusFor } = await openProducts()
  await add({ sku: 'A', name: 'Tea towel' })
  for (const text of ['"', '*', 'tea" OR "x', '😀', 'NEAR(', 'name : tea', '^', 'tea NOT towel', '{sku}', '()'])
    expect([text, await skusFor(text)]).toEqual([text, []])
})

test.each([
  ['long words of rare letters', Array.from({ length: 16 }, (_, at) => `xqzj${String.fromCharCode(97 + at)}vwkqzx`).join(' ')],
  ['one long word', 'x'.repeat(200)],
  ['single letters', [...'abcdefghijklmnopqrstuvwxyz'].join(' ')],
  ['words that all have, each mistyped', 'itme numbre hoem wrok maed caer spaer patr comse whit adn fro'],
  ['signs', '"*^(){}:-+'.repeat(20)],
])('the worst text takes less than twelve texts of two mistyped words: %s', async (_, text) => {
  const { add, skusFor } = await openProducts()
  const description = 'For home and work, item number 1. It is made with care and comes with a spare part.'
  for (let at = 0; at < 30; at += 1) await add({ sku: `P${at}`, name: `Steel lamp ${at}`, description })
  // in turn, so that a busy machine slows down both; the least of each, so that no other work counts
  const taken: [worst: number[], usual: number[]] = [[], []]
  for (let round = 0; round < 5; round += 1)
    for (const [at, one] of [text, 'stele lapm'].entries()) taken[at]?.push(await cpuOf(() => skusFor(one)))
  const [worst = 0, usual = 0] = taken.map((times) => Math.min(...times))
  expect(worst / usual).toBeLessThan(12)
})

test('a product that is renamed or archived is found by its new name, or not at all', async () => {
  const { add, ask, skusFor } = await openProducts()
  const { id, version } = await add({ sku: 'IT', name: 'Lantern' })
  await ask(admin(), update, { input: { id, expectedVersion: version, name: 'Candle' } })
  expect([await skusFor('lantern'), await skusFor('candle')]).toEqual([[], ['IT']])
  await ask(admin(), remove, { input: { id, expectedVersion: version + 1 } })
  expect(await skusFor('candle')).toEqual([])
})

test.each(['mergeSearchIndex', 'mergeSmallSearchIndex'])(
  '%s merges what writes have left of the index, which finds what it found before',
  async (task) => {
    const { add, run, context, skusFor } = await openProducts()
    for (let at = 0; at < 40; at += 1) await add({ sku: `P${at}`, name: at === 7 ? 'Lantern' : 'Mug' })
    const parts = () => context().db.$client.prepare('SELECT count(DISTINCT segid) FROM search_index_idx').pluck().get()
    expect(parts()).toBeGreaterThan(1)
    await run(task)
    expect([parts(), await skusFor('lantern')]).toEqual([1, ['P7']])
  },
)

test('what sells best comes first, by the units that were sold and did not come back', async () => {
  const { add, receive, skusFor } = await openProducts()
  const goods = new Map<string, string>()
  for (const sku of ['FEW', 'MANY', 'NONE', 'BACK']) goods.set(sku, (await add({ sku, name: `Mug ${sku}`, stock: 10 })).id)
  const lines = Object.entries({ FEW: 2, MANY: 3, BACK: 9 }).map(([sku, quantity]) => ({ productId: goods.get(sku) ?? '', quantity }))
  const paid = { owner: 'u', paymentId: 'a', total: 1, currency: 'GBP', lines: [], version: 3 }
  await receive({ type: 'cart.checked-out', orderId: 'ord_1', cartId: 'cart_1', cartVersion: 1, lines })
  await receive({ type: 'order.paid', orderId: 'ord_1', ...paid })
  expect(await skusFor('mug', 'BEST_SELLING')).toEqual(['BACK', 'MANY', 'FEW', 'NONE'])
  const back = { productId: goods.get('BACK') ?? '', quantity: 8, restock: true }
  await receive({ type: 'order.lines-cancelled', orderId: 'ord_1', refundId: 'ref_1', amount: 1, version: 4, lines: [back] })
  expect(await skusFor('mug', 'BEST_SELLING')).toEqual(['MANY', 'FEW', 'BACK', 'NONE'])
  expect(await skusFor('')).toEqual(['MANY', 'FEW', 'BACK', 'NONE'])
})

test('a product is found by the values of its options and the SKU of a variant, and sells what its variants sell', async () => {
  const { add, receive, skusFor, context } = await openProducts()
  await add({ sku: 'PLAIN', name: 'Mug' })
  await add({
    sku: 'SHIRT',
    name: 'Shirt',
    options: [{ name: 'Colour', values: ['Crimson', 'Azure'] }],
    variants: ['Crimson', 'Azure'].map((value) => ({ values: [value], sku: `SHIRT-${value}`, stock: 5 })),
  })
  for (const text of ['crimson', 'shirt azure', 'shirt-crimson']) expect([text, await skusFor(text)]).toEqual([text, ['SHIRT']])
  for (const text of ['values', 'colour crimsn shirt']) expect([text, await skusFor(text)]).toEqual([text, []])
  const { id } = context().db.$client.prepare("SELECT id FROM products WHERE sku = 'SHIRT-Azure'").get() as { id: string }
  const paid = { owner: 'u', paymentId: 'a', total: 1, currency: 'GBP', lines: [], version: 3 }
  await receive({ type: 'cart.checked-out', orderId: 'ord_1', cartId: 'cart_1', cartVersion: 1, lines: [{ productId: id, quantity: 2 }] })
  await receive({ type: 'order.paid', orderId: 'ord_1', ...paid })
  expect(await skusFor('')).toEqual(['SHIRT', 'PLAIN'])
})

test('a text that nothing matches is answered with another spelling that something matches, and any other with none', async () => {
  const { add, ask } = await openProducts()
  await add({ sku: 'IT', name: 'Glass lantern' })
  await add({ sku: 'OTHER', name: 'Red heart' })
  const spelling = async (text: string) =>
    dataOf(await ask(customer(), 'query ($text: String!) { searchProducts(text: $text) { didYouMean } }', { text })).searchProducts
      .didYouMean
  expect(await Promise.all(['Glas lantren', 'lantern', 'haert lantren', 'zebra', ''].map(spelling))).toEqual([
    'glass lantern',
    null,
    null,
    null,
    null,
  ])
})

/** The microseconds of CPU that the process takes until the work is done, all its threads together. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
