import { Kind, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql'
import { expect, test } from 'vitest'
import { readSdl } from '#kit/sdl.ts'
import { admin, customer, dataOf } from '#kit/testing.ts'
import { openShop, placement } from './testing.ts'

const types = new Map(
  readSdl(import.meta.dirname)
    .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((node) => [node.name.value, node.fields ?? []]),
)

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type))

// the way back from a user to the orders is asked on its own
const fieldsOf = (type: string) => (types.get(type) ?? []).filter(({ name }) => !(type === 'User' && name.value === 'orders'))

const selectionOf = (type: string): string =>
  types.has(type)
    ? `{ ${fieldsOf(type)
        .map((field) => `${field.name.value} ${selectionOf(nameOf(field.type))}`)
        .join(' ')} }`
    : ''

/** The fields that have a value somewhere in an answer. */
const answered = (type: string, value: unknown): string[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item) => answered(type, item))
  return fieldsOf(type).flatMap((field) => {
    const found = (value as Record<string, unknown>)[field.name.value]
    const isThere = found !== null && found !== undefined
    return isThere ? [`${type}.${field.name.value}`, ...answered(nameOf(field.type), found)] : []
  })
}

test('every field of every type is answered by somebody', async () => {
  const { ask, given, place, reach } = await openShop()
  const shippingAddress = { ...placement.shippingAddress, line2: 'Flat 2' }
  const [paid, awaiting] = [await reach('PAID', { shippingAddress }), await reach('AWAITING_PAYMENT', { idempotencyKey: 'k1' })]
  await given({
    type: 'stock.refused',
    orderId: await place(),
    shortages: [{ productId: 'prod_mug', wanted: 3, available: 1 }],
  })
  const mutate = async (name: string, inputType: string, payload: string, input: object) => {
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) ${selectionOf(payload)} }`
    return answered(payload, dataOf(await ask(admin(), query, { input }))[name])
  }
  const cancelled = await mutate('cancelOrder', 'CancelOrderInput', 'CancelOrderPayload', {
    orderId: paid,
    idempotencyKey: 'k1',
    reason: 'broken',
  })
  const refused = await ask(customer(), `{ orders ${selectionOf('OrderConnection')} }`)
  const [{ id: refundId }] = dataOf(refused).orders.edges.flatMap((edge: { node: { refunds: object[] } }) => edge.node.refunds)
  await given({ type: 'payment.refund-failed', orderId: paid, refundId, reason: 'OVER_CAPTURED' })
  const placed = dataOf(
    await ask(customer(), `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) ${selectionOf('PlaceOrderPayload')} }`, {
      input: placement,
    }),
  ).placeOrder
  expect(placed.order.id).toBe(awaiting)
  const moved = await mutate('updateOrderStatus', 'UpdateOrderStatusInput', 'UpdateOrderStatusPayload', {
    orderId: await reach('PAID'),
    status: 'PROCESSING',
    expectedVersion: 4,
  })
  const page = dataOf(await ask(customer(), `{ orders ${selectionOf('OrderConnection')} }`)).orders
  const found = new Set([...cancelled, ...moved, ...answered('PlaceOrderPayload', placed), ...answered('OrderConnection', page)])
  const own = [...types.keys()].filter((type) => /^(Order|Shipping|PlaceOrder|CancelOrder|UpdateOrder|Money|PageInfo|UserError)/.test(type))
  const all = own.filter((type) => !type.endsWith('Fact')).flatMap((type) => fieldsOf(type).map(({ name }) => `${type}.${name.value}`))
  expect(all.filter((field) => !found.has(field))).toEqual([])
})
