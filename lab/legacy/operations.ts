import type { Operation } from './client.ts'

export type UserError = { code: string; message: string; subject?: string | null }
export type Tokens = { accessToken: string | null; refreshToken: string | null; expiresAt: string | null }
export type Money = { amount: number }
type Done<Fields> = Fields & { userErrors: UserError[] }
type Input<Fields> = { input: Fields }

export type Cart = { id: string; lines: { productId: string; quantity: number }[]; subtotal: Money }
export type Status =
  | 'PENDING'
  | 'AWAITING_PAYMENT'
  | 'PAYING'
  | 'PAID'
  | 'PROCESSING'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'EXPIRED'
export type Order = { id: string; status: Status }
export type Payment = { id: string; status: string; order: Order }
export type Account = { email: string; password: string }
export type CartLine = { productId: string; quantity: number }

export type ShippingAddress = { name: string; line1: string; line2: string; city: string; postcode: string; country: string }
export type NewOrder = { cartId: string; idempotencyKey: string; expectedTotal: number; email: string; shippingAddress: ShippingAddress }

export type NewPayment = { orderId: string; method: string; idempotencyKey: string }

export type PlacedOrder = Order & { email: string | null; shippingAddress: { line2: string | null } | null; refunds: { status: string }[] }

export type OrderLines = { id: string; lines: { id: string; sku: string }[] }

export type NewCancellation = {
  orderId: string
  lines: { lineId: string; quantity: number }[]
  restock: boolean
  reason: string
  idempotencyKey: string
}

export type NewProduct = { sku: string; slug: string; name: string; price: number; stock: number }
export type Product = { id: string; sku: string; price: Money; createdAt: string }

export type NewAdjustment = { productId: string; delta: number; reason: string; idempotencyKey: string }

const problems = 'userErrors { code message subject }'
const cart = 'cart { id lines { productId quantity } subtotal { amount } }'

export const register = operation<{ register: Done<Tokens> }, Input<Account & { displayName: string }>>(
  'register',
  `mutation register($input: RegisterInput!) {
    register(input: $input) { accessToken refreshToken expiresAt ${problems} }
  }`,
)

export const login = operation<{ login: Done<Tokens> }, Input<Account>>(
  'login',
  `mutation login($input: LoginInput!) {
    login(input: $input) { accessToken refreshToken expiresAt ${problems} }
  }`,
)

export const refreshToken = operation<{ refreshToken: Done<Tokens> }, Input<{ refreshToken: string }>>(
  'refreshToken',
  `mutation refreshToken($input: RefreshTokenInput!) {
    refreshToken(input: $input) { accessToken refreshToken expiresAt ${problems} }
  }`,
)

export const addToCart = operation<{ addToCart: Done<{ cart: Cart | null }> }, Input<{ lines: CartLine[] }>>(
  'addToCart',
  `mutation addToCart($input: AddToCartInput!) { addToCart(input: $input) { ${cart} ${problems} } }`,
)

export const clearCart = operation<{ clearCart: Done<object> }, Record<string, never>>(
  'clearCart',
  `mutation clearCart { clearCart { ${problems} } }`,
)

export const placeOrder = operation<{ placeOrder: Done<{ order: Order | null }> }, Input<NewOrder>>(
  'placeOrder',
  `mutation placeOrder($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id status } ${problems} } }`,
)

export const initiatePayment = operation<{ initiatePayment: Done<{ payment: Payment | null }> }, Input<NewPayment>>(
  'initiatePayment',
  `mutation initiatePayment($input: InitiatePaymentInput!) {
    initiatePayment(input: $input) { payment { id status order { id status } } ${problems} }
  }`,
)

export const order = operation<{ order: PlacedOrder | null }, { id: string }>(
  'order',
  'query order($id: ID!) { order(id: $id) { id status email shippingAddress { line2 } refunds { status } } }',
)

export const orderLines = operation<{ order: OrderLines | null }, { id: string }>(
  'orderLines',
  'query orderLines($id: ID!) { order(id: $id) { id lines { id sku } } }',
)

export const cancelOrder = operation<{ cancelOrder: Done<{ refund: { id: string } | null }> }, Input<NewCancellation>>(
  'cancelOrder',
  `mutation cancelOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { refund { id } ${problems} } }`,
)

export const createProduct = operation<{ createProduct: Done<{ product: Product | null }> }, Input<NewProduct>>(
  'createProduct',
  `mutation createProduct($input: CreateProductInput!) {
    createProduct(input: $input) { product { id sku price { amount } createdAt } ${problems} }
  }`,
)

export const product = operation<{ product: Product | null }, { sku: string }>(
  'product',
  'query product($sku: String!) { product(sku: $sku) { id sku price { amount } createdAt } }',
)

export const adjustStock = operation<{ adjustStock: Done<{ product: { id: string } | null }> }, Input<NewAdjustment>>(
  'adjustStock',
  `mutation adjustStock($input: AdjustStockInput!) { adjustStock(input: $input) { product { id } ${problems} } }`,
)

function operation<Data, Variables>(name: string, query: string): Operation<Data, Variables> {
  return { name, query }
}
