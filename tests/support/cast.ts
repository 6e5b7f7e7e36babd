import { createHash } from 'node:crypto'
import { type Caller, nobody } from '#kit/context.ts'
import { enumValues, type Policy } from '#kit/graph/sdl.ts'
import {
  AddToCustomerGroup,
  ApplyCoupon,
  AssignRole,
  CreateCoupon,
  CreateCustomerGroup,
  CreateRole,
  RefreshToken,
} from '#lab/documents/documents.generated.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { Kept } from './journey.ts'
import { type As, dataOf, type Front, openTestShop, shopper } from './shop.ts'

export type PeopledShop = Awaited<ReturnType<typeof openPeopledShop>>
export type PeopledFront = Awaited<ReturnType<typeof peopled<Front>>>

export const permissions = enumValues('Permission').map(({ name }) => name as Permission)

const guestToken = 'a-guest-of-the-tests-0001'

const open = 'query ($id: ID!) { order(id: $id) { version lines { id } payments { id version } } cart { id lines { id } } }'

const me = '{ me { id version } }'

const keepLists = `mutation ($id: ID!, $ids: [ID!]!, $productId: ID!) {
  addToWishList(input: { id: $id, productIds: $ids }) { wishList { id items { id } } }
  shareWishList(input: { id: $id }) { wishList { shareToken } }
  recordView(input: { productId: $productId }) { userErrors { code } }
}`

const registerDocument = 'mutation ($input: RegisterInput!) { register(input: $input) { refreshToken user { id } } }'

/** Returns the caller that the router derives from these tokens. */
export function callerOf({ token, guest }: As): Caller {
  const { sub, sid, roles, permissions, groups } = token ? claimsOf(token) : nobody
  const hash = guest && createHash('sha256').update(guest).digest('hex')
  return { ...nobody, ...(token && { sub, sid, roles, permissions, ...(groups && { groups }) }), ...(hash && { guest: hash }) }
}

/** A provider of sign-ins that does not answer. */
export const provider = { id: 'company', name: 'Company', issuer: 'http://127.0.0.1:9', clientId: 'shop' }

/** Adds an admin, a customer, who is in a group, and a guest with an order and a cart each, and another customer with nothing. */
export async function peopled<S extends Front>(shop: S) {
  const token = await shop.registerAdmin()
  const [first, olga] = await Promise.all([shop.register('carl'), shop.register('olga')])
  const { id: userId, version: userVersion } = dataOf(await shop.ask(me, {}, { token: first })).me
  const customerGroupId = await addGroup(shop, { token }, 'Trade')
  const othersGroupId = await addGroup(shop, { token }, 'Press')
  dataOf(await shop.ask(AddToCustomerGroup, { input: { groupId: customerGroupId, userIds: [userId] } }, { token }))
  await shop.untilIdle()
  const carl = await shop.login('carl')
  const productId = await shop.addProduct(token, { sku: 'MUG', stock: 1000 })
  const otherProductId = await shop.addProduct(token, { sku: 'POT', stock: 1000 })
  const people = { admin: { token }, customer: { token: carl }, stranger: { token: olga }, guest: { guest: guestToken }, anonymous: {} }
  const goods = [productId, otherProductId] as [string, string]
  const coupon = await addCoupon(shop, { token })
  const common = { ...coupon, productId, otherProductId, customerGroupId, userId, userVersion, accessToken: carl }
  return {
    ...shop,
    people: people as Record<keyof typeof people, As>,
    things: {
      customer: { ...common, ...(await buyAndFill(shop, people.customer, goods)) },
      guest: { ...common, customerGroupId: othersGroupId, ...(await buyAndFill(shop, people.guest, goods)) },
    },
  }
}

/** Opens such a shop on new databases, in one process. */
export async function openPeopledShop() {
  const settings = { CURRENCIES: 'EUR', PUBLIC_URL: 'http://localhost:4000', SIGN_IN_PROVIDERS: JSON.stringify([provider]) }
  return peopled(await openTestShop({ settings }))
}

/** Replaces every id by an id of the same type that does not exist. */
export function missing(kept: Kept): Kept {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, typeof value === 'string' && name.endsWith('Id') ? missingId(value) : value]),
  )
}

/** Creates two users for each permission, or for these: one who holds only this one, and one who holds all others. */
export async function hireStaff(shop: PeopledFront, each: readonly Permission[] = permissions): Promise<Record<string, As>> {
  const roles = each.flatMap((permission): [string, Permission[]][] => [
    [`only.${permission}`, [permission]],
    [`all_but.${permission}`, permissions.filter((other) => other !== permission)],
  ])
  const hired: Awaited<ReturnType<typeof hire>>[] = []
  // one by one: a password takes a core for a while, and an operation has only so much time
  for (const [name, permissions] of roles) hired.push(await hire(shop, name, permissions))
  await shop.untilIdle()
  const signIn = async ({ name, refreshToken }: { name: string; refreshToken: string }): Promise<[string, As]> => [
    name,
    { token: dataOf(await shop.ask(RefreshToken, { input: { refreshToken } })).refreshToken.accessToken },
  ]
  return Object.fromEntries(await Promise.all(hired.map(signIn)))
}

/** Returns the code with which a policy refuses a caller, or undefined if it admits the caller. */
export function refusalOf(policy: Policy, { signedIn, holds }: { signedIn: boolean; holds: boolean }): string | undefined {
  if (policy.kind === 'public') return undefined
  if (!signedIn) return 'UNAUTHENTICATED'
  return policy.kind === 'admin' && !holds ? 'FORBIDDEN' : undefined
}

function claimsOf(token: string) {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

async function addGroup(shop: Front, admin: As, name: string): Promise<string> {
  return dataOf(await shop.ask(CreateCustomerGroup, { input: { name } }, admin)).createCustomerGroup.customerGroup.id
}

/** Makes the coupon that the ready operations use. */
async function addCoupon(shop: Front, admin: As): Promise<Kept> {
  const terms = { code: 'WELCOME10', percent: 10, minimums: [{ currency: 'GBP', amount: 100 }], uses: 1000, endsAt: '2100-01-01T00:00:00Z' }
  const { coupon } = dataOf(await shop.ask(CreateCoupon, { input: { ...terms, note: 'For new customers' } }, admin)).createCoupon
  return { couponId: coupon.id, couponVersion: coupon.version }
}

/** Creates a paid order with a coupon, and an open cart. Returns their ids by the names that the ready operations use. */
async function buyAndFill(shop: Front, as: As, productIds: [string, string]): Promise<Kept> {
  const lines = productIds.map((productId) => ({ productId, quantity: 2 }))
  const orderId = await buyWithCoupon(shop, as, lines)
  await shop.untilIdle()
  const { subtotal } = await shopper(shop, as).fill(lines)
  const { order, cart } = dataOf(await shop.ask(open, { id: orderId }, as))
  const [line, other] = cart.lines
  const { addToWishList, shareWishList } = dataOf(
    await shop.ask(keepLists, { ids: productIds.slice(0, 1), productId: productIds[0], id: await beginList(shop, as) }, as),
  )
  return {
    ...{ orderId, orderVersion: order.version, orderLineId: order.lines[0].id },
    ...{ paymentId: order.payments[0].id, paymentVersion: order.payments[0].version },
    ...{ wishListId: addToWishList.wishList.id, itemId: addToWishList.wishList.items[0].id, shareToken: shareWishList.wishList.shareToken },
    ...{ cartId: cart.id, lineId: line.id, otherLineId: other.id, total: subtotal.amount },
  }
}

async function buyWithCoupon(shop: Front, as: As, lines: { productId: string; quantity: number }[]): Promise<string> {
  const { fill, place, pay } = shopper(shop, as)
  await fill(lines)
  const { cart } = dataOf(await shop.ask(ApplyCoupon, { input: { code: 'WELCOME10' } }, as)).applyCoupon
  const { order } = await place({ id: cart.id, subtotal: cart.total })
  await pay(order.id)
  return order.id
}

async function beginList(shop: Front, as: As): Promise<string> {
  return dataOf(await shop.ask('mutation { createWishList(input: { name: "Wishes" }) { wishList { id } } }', {}, as)).createWishList
    .wishList.id
}

function missingId(id: string): string {
  return `${id.split('_')[0]}_01arz3ndek${'0'.repeat(16)}`
}

async function hire({ ask, people: { admin } }: PeopledFront, name: string, permissions: Permission[]) {
  const account = { email: `${name.toLowerCase()}@example.com`, password: 'a-long-password', displayName: name }
  const { refreshToken, user } = dataOf(await ask(registerDocument, { input: account })).register
  const { role } = dataOf(await ask(CreateRole, { input: { name, permissions } }, admin)).createRole
  dataOf(await ask(AssignRole, { input: { userId: user.id, roleId: role.id } }, admin))
  return { name, refreshToken }
}
