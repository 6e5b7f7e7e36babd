import { expect, test } from 'vitest'
import { fieldsOfTypes } from '#kit/test/fields.ts'
import { admin, dataOf } from '#kit/test/testing.ts'
import { openPayments } from './test-payments.ts'

// the way back from an order to its payments is asked on its own
const { selectionOf, answered, fieldsWhere } = fieldsOfTypes('subgraphs/payments', 'Order.payments')

test('every field of every type has a value in some answer', async () => {
  const { accepting, ask, order, untilIdle, start } = await openPayments()
  const mutate = async (name: string, caller: ReturnType<typeof admin>, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) ${selectionOf(`${type}Payload`)} }`
    return answered(`${type}Payload`, dataOf(await ask(caller, query, { input }))[name])
  }
  const waiting = await start(await order({ owner: 'usr_admin' }), { caller: admin() })
  await untilIdle()
  const voided = await mutate('voidPayment', admin(), { paymentId: waiting.id })
  await accepting()
  const orderId = await order({ owner: 'usr_admin' })
  const found = new Set(voided)
  const note = async (fields: Promise<string[]>) => (await fields).forEach((field) => found.add(field))
  await note(mutate('initiatePayment', admin(), { orderId, method: 'tok_refund_refused', idempotencyKey: 'k2' }))
  const paymentId = dataOf(await ask(admin(), `{ payments(filter: { orderId: "${orderId}" }) { edges { node { id } } } }`)).payments
    .edges[0].node.id
  await note(mutate('updatePayment', admin(), { paymentId, expectedVersion: 1, note: 'x', reference: 'INV-7' }))
  await note(mutate('capturePayment', admin(), { paymentId }))
  await note(mutate('refundPayment', admin(), { paymentId, amount: 1, reason: 'x', idempotencyKey: 'r1' }))
  const page = dataOf(await ask(admin(), `{ allPayments ${selectionOf('PaymentConnection')} }`)).allPayments
  await note(Promise.resolve(answered('PaymentConnection', page)))
  const entity = `{ _entities(representations: [{ __typename: "Order", id: "${orderId}" }]) { ... on Order { payments ${selectionOf('Payment')} } } }`
  await note(Promise.resolve(answered('Payment', dataOf(await ask(admin(), entity))._entities[0].payments)))
  const all = fieldsWhere((type) => /(Payment|Money|PageInfo|UserError)/.test(type) && !type.endsWith('Fact'))
  expect(all.filter((field) => !found.has(field))).toEqual([])
})

test('a longer page takes no more SQL statements, with refunds and ledgers too', async () => {
  const counts = await Promise.all([1, 5].map(statementsFor))
  expect(counts[0]).toBe(counts[1])
})

test('entries of the ledger are neither changed nor deleted', async () => {
  const { contextOf, order, start } = await openPayments()
  await start(await order())
  for (const statement of ['UPDATE ledger SET amount = 0', 'DELETE FROM ledger'])
    await expect(contextOf().write(async (tx) => tx.run(statement))).rejects.toThrow()
})

async function statementsFor(size: number): Promise<number> {
  let statements = 0
  const shop = await openPayments({}, { onStatement: () => (statements += 1) })
  await shop.accepting()
  for (let index = 0; index < size; index += 1) {
    const { payment } = await shop.pay(await shop.order(), { idempotencyKey: `k${index}` })
    await shop.refund(payment.id, 1, `r${index}`)
  }
  await shop.untilIdle()
  statements = 0
  dataOf(
    await shop.ask(admin(), '{ allPayments { edges { node { refundedAmount { amount } refunds { id } ledger { id } } } totalCount } }'),
  )
  return statements
}
