import type { Operation } from '#lab/legacy/client.ts'
import type { Money, NewOrder, NewPayment, Status, UserError } from '#lab/legacy/operations.ts'

type Answer<Fields> = Fields & { userErrors: UserError[] }
type Input<Fields> = { input: Fields }

export type Line = { id: string; productId: string; quantity: number }
export type Order = { id: string; status: Status; lines: Line[] }
export type Payment = { id: string; status: string; amount: Money; order: { id: string; status: Status } | null }
export type Refund = { id: string; status: string; amount: Money }

type Cancellation = { orderId: string; idempotencyKey: string; lines?: { lineId: string; quantity: number }[] }
export type Cancelled = { order: { id: string; status: Status } | null; refund: Refund | null }

const problems = 'userErrors { code message subject }'

export const placeOrder: Operation<{ placeOrder: Answer<{ order: Order | null }> }, Input<NewOrder>> = {
  name: 'placeOrder',
  query: `mutation placeOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) { order { id status lines { id productId quantity } } ${problems} }
  }`,
}

export const initiatePayment: Operation<{ initiatePayment: Answer<{ payment: Payment | null }> }, Input<NewPayment>> = {
  name: 'initiatePayment',
  query: `mutation initiatePayment($input: InitiatePaymentInput!) {
    initiatePayment(input: $input) { payment { id status amount { amount } order { id status } } ${problems} }
  }`,
}

export const cancelOrder: Operation<{ cancelOrder: Answer<Cancelled> }, Input<Cancellation>> = {
  name: 'cancelOrder',
  query: `mutation cancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) { order { id status } refund { id status amount { amount } } ${problems} }
  }`,
}

export const order: Operation<{ order: { id: string; status: Status } | null }, { id: string }> = {
  name: 'order',
  query: 'query order($id: ID!) { order(id: $id) { id status } }',
}
