import { expect, test, vi } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { nobody } from '#kit/context.ts'
import { readyOperations } from '#router/operations.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { fill, follow, versionsIn } from '#tests/support/journey.ts'
import { type As, codesOf, dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'
import { rootPermits } from '#tools/permissions.ts'
import { rootFieldOf } from '#tools/ready-operations.ts'

type Entry = Record<'action' | 'actorId' | 'subject' | 'before' | 'after' | 'requestId' | 'subgraph', string | null>

const privileged = rootPermits().filter(({ type, policy }) => type === 'Mutation' && policy.kind === 'admin')

const registerDocument = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken user { id } } }'

const loginDocument = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'

const payDocument = 'mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) { payment { id } } }'

const logDocument = `query ($filter: AuditFilter) {
  auditLog(first: 100, filter: $filter) { edges { node { action subgraph actorId subject before after requestId } } }
}`

const refused = readyOperations('admin').filter(({ answers }) => answers)

test('each change in the journey of an admin is in the audit log exactly once, and whole; a refused one is not', async () => {
  const shop = await openStaffedShop()
  await shopper(shop, shop.customer).buy([{ productId: shop.productId, quantity: 2 }])
  await shop.untilIdle()
  const before = await logOf(shop, shop.admin)
  const outcomes = await follow(shop, readyOperations('admin'))
  const entries = (await logOf(shop, shop.admin)).slice(0, -before.length)
  expect(outcomes.filter(([, codes]) => codes.length > 0)).toEqual(refused.map(({ name, answers }) => [name, [answers]]))
  const once = Object.fromEntries(privileged.map(({ field }) => [field, 1]))
  const never = Object.fromEntries(refused.map(({ document }) => [rootFieldOf(document).split('.')[1], 0]))
  expect(timesOf(entries)).toEqual({ ...once, ...never })
  expect(entries.filter((entry) => !isWhole(entry, shop.adminId))).toEqual([])
  expect(
    entries.map(({ subgraph, action }) => [action, subgraph]).filter(([action, subgraph]) => subgraph !== homeOf(action ?? '')),
  ).toEqual([])
  expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(entries.length)
})

const authorisedDocument = '{ allPayments(filter: { statuses: [AUTHORIZED] }) { edges { node { id } } } }'

test('a payment that is given up is in the audit log exactly once', async () => {
  const shop = await openStaffedShop()
  const { paying, paymentId } = await authorise(shop)
  const { document, variables } = readyOperations('admin').find(({ document }) => document.includes('voidPayment(')) ?? {
    document: '',
    variables: '',
  }
  expect(codesOf(await shop.ask(document, fill(variables, { paymentId }), shop.admin))).toEqual([])
  await paying
  await vi.waitFor(async () => expect(await logOf(shop, shop.admin, { action: 'voidPayment' })).toHaveLength(1))
  const [entry] = await logOf(shop, shop.admin, { action: 'voidPayment' })
  expect(entry && isWhole(entry, shop.adminId)).toBe(true)
  expect(entry).toMatchObject({
    subject: paymentId,
    before: expect.stringContaining('AUTHORIZED'),
    after: expect.stringContaining('VOIDING'),
  })
})

const nothings = { productId: 'prod_none', userId: 'usr_none', roleId: 'role_none', orderId: 'ord_none', paymentId: 'pay_none' }

const changes = readyOperations('admin').filter(({ document }) => /^Mutation\.(?!login$)/.test(rootFieldOf(document)))

test('what is refused, for want of the permission or of the thing, is not in the audit log', async () => {
  const shop = await openStaffedShop()
  const before = await logOf(shop, shop.admin)
  const ask = async (as: As, { document, variables }: (typeof changes)[number]) =>
    codesOf(await shop.ask(document, fill(variables, { ...nothings, ...versionsIn(changes) }), as))
  for (const change of changes) expect([change.name, await ask(shop.customer, change)]).toEqual([change.name, ['FORBIDDEN']])
  for (const change of changes.filter(({ variables }) => /\{\{\w+Id\}\}/.test(variables)))
    expect([change.name, await ask(shop.admin, change)]).toEqual([change.name, ['NOT_FOUND']])
  await shop.untilIdle()
  expect(await logOf(shop, shop.admin)).toEqual(before)
})

const cancelDocument = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'

test('an order that staff cancel is in the audit log exactly once, however often they click; one that its owner cancels is not', async () => {
  const shop = await openStaffedShop()
  const { buy } = shopper(shop, shop.customer)
  const lines = [{ productId: shop.productId, quantity: 1 }]
  const [byStaff, byOwner] = [await buy(lines), await shop.untilIdle().then(() => buy(lines))]
  await shop.untilIdle()
  for (const [orderId, as] of [
    [byStaff, shop.admin],
    [byStaff, shop.admin],
    [byOwner, shop.customer],
  ] as const)
    expect(codesOf(await shop.ask(cancelDocument, { input: { orderId, idempotencyKey: orderId } }, as))).toEqual([])
  await shop.untilIdle()
  const entries = await logOf(shop, shop.admin, { action: 'cancelOrder' })
  expect(entries).toMatchObject([{ actorId: shop.adminId, subject: byStaff, subgraph: 'orders' }])
  expect(entries.every((entry) => isWhole(entry, shop.adminId))).toBe(true)
})

/** The demo shop's two people and two products. */
async function openStaffedShop() {
  const shop = await openTestShop()
  const [admin, customer] = [await register(shop, demoLogins.admin), await register(shop, demoLogins.customer)]
  await shop.untilIdle()
  await makeAdmin(shop.subgraph('users').context({ caller: nobody, requestId: 'req_test' }), demoLogins.admin.email)
  await shop.untilIdle()
  const { email, password } = demoLogins.admin
  const token: string = dataOf(await shop.ask(loginDocument, { input: { email, password } })).login.accessToken
  const productId = await shop.addProduct(token, { sku: 'MUG', stock: 100 })
  await shop.untilIdle()
  return { ...shop, admin: { token }, adminId: admin.id, customer: customer.as, productId }
}

async function register({ ask }: TestShop, input: object): Promise<{ as: As; id: string }> {
  const { accessToken, user } = dataOf(await ask(registerDocument, { input })).register
  return { as: { token: accessToken }, id: user.id }
}

async function logOf({ ask }: TestShop, as: As, filter: object = {}): Promise<Entry[]> {
  return dataOf(await ask(logDocument, { filter }, as)).auditLog.edges.map(({ node }: { node: Entry }) => node)
}

function timesOf(entries: Entry[]) {
  return Object.fromEntries(privileged.map(({ field }) => [field, entries.filter(({ action }) => action === field).length]))
}

function isWhole({ actorId, subject, before, after, requestId }: Entry, adminId: string): boolean {
  return actorId === adminId && Boolean(subject) && Boolean(before ?? after) && /^req_/.test(requestId ?? '')
}

function homeOf(action: string) {
  return privileged.find(({ field }) => field === action)?.subgraph
}

/** A payment that stays authorised, and who waits for it: orders is away before it can accept it. */
async function authorise(shop: Awaited<ReturnType<typeof openStaffedShop>>) {
  const { fill, place } = shopper(shop, shop.customer)
  const { order } = await place(await fill([{ productId: shop.productId, quantity: 1 }]))
  await shop.untilIdle()
  await shop.subgraph('orders').close()
  const input = { orderId: order.id, method: 'tok_approve', idempotencyKey: 'pay' }
  const paying = shop.ask(payDocument, { input }, shop.customer)
  const find = async () => dataOf(await shop.ask(authorisedDocument, {}, shop.admin)).allPayments.edges[0].node.id
  return { paying, paymentId: (await vi.waitFor(find)) as string }
}
