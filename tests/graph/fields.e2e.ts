import { expect, test } from 'vitest'
import { compareFields } from '#tests/support/field-matrix.ts'
import { comparePayloads } from '#tests/support/payload-matrix.ts'
import { openRichShop } from '#tests/support/rich-shop.ts'

/** Fields of which no row of the rich shop has a value: they are asked for too, but that they are shown to anybody is not proved here. */
const withoutValue = Object.entries({
  AuditEntry: 'before',
  Cart: 'checkedOutBy note',
  // those of a coupon that cannot be used, or that takes off an amount
  CartCoupon: 'amount problem',
  CartDiscount: 'problem message missing',
  CartLine: 'note',
  CartFact: 'faults',
  CartMergeLine: 'code priceNow priceWas',
  DeadLetter: 'attempts consumer eventSeq eventType failedAt handledAt id producer reason',
  DeadLetterConnection: 'edges',
  DeadLetterEdge: 'cursor node',
  Difference: 'ageSeconds order',
  Invitation: 'acceptedAt revokedAt user',
  InFlight: 'ageSeconds order orderId waitingFor',
  Mail: 'failure sentAt user',
  Mfa: 'enabledAt',
  Order: 'note reason refusals',
  OrderLine: 'note',
  OrderFact: 'faults',
  OrderRefund: 'failureReason',
  PaymentFact: 'faults',
  PaymentRefund: 'failureReason',
  Product: 'publishAt quantityPrices selectedOptions variantOf',
  // of an image that was sent: a made one has none
  ProductImage: 'translations',
  // deeper than the paths that are asked
  ProductImportError: 'code column message row',
  ProductImportErrorConnection: 'edges pageInfo totalCount totalCountIsExact',
  ProductImportErrorEdge: 'cursor node',
  ProductOption: 'name values',
  ProviderFacts: 'faults notCompared',
  ProviderFault: 'message subject',
  // who sees one is not a question of its policy but of the caller's groups
  QuantityPrice: 'minQuantity price',
  Reconciliation: 'inFlight next notCompared',
  SecurityNotice: 'at kind',
  SelectedOption: 'name value',
  ShippingAddress: 'line2 phone region',
  StockFact: 'faults',
  StockFault: 'locationId',
  StockMovement: 'reason',
  SystemStats: 'to',
  TokenStatus: 'permissions reason',
  TranslatedTerm: 'term text',
  User: 'deletedAt securityNotices suspendedAt suspensionReason',
  UserError: 'code message path subject',
}).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`))

test('every field of every type shows to every kind of caller what the SDL says', async () => {
  const { differences, checks, fields, unproved } = await compareFields(await openRichShop())
  console.log(`role × field × owner: ${fields.size + unproved.size} fields, ${checks} checks, ${differences.length} differences`)
  expect(differences).toEqual([])
  // a new field gets a value in openRichShop, or at least its place in this list
  expect([...unproved].filter((field) => !withoutValue.includes(field))).toEqual([])
}, 300_000)

test('every payload shows to everybody whom its mutation admits what the SDL says', async () => {
  const { differences, checks, shown } = await comparePayloads(await openRichShop())
  console.log(`payloads of writes: ${checks} checks, ${shown} fields shown, ${differences.length} differences`)
  expect(differences).toEqual([])
  expect(shown).toBeGreaterThan(200)
}, 300_000)
