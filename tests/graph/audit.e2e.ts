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

test('the audit log has one complete entry for each change of the admin journey, and none for a refused one', async () => {
  const shop = await openStaffedShop()
  await shopper(shop, shop.customer).buy([{ productId: shop.productId, quantity: 2 }])
  await shop.untilIdle()
  const before = await logOf(shop, shop.admin)
  const outcomes = await follow(shop, readyOperations('admin'))
  const entries = (await logOf(shop, shop.admin)).slice(0, -before.length)
  expect(outcomes.filter(([, codes]) => codes.length > 0)).toEqual(refused.map(({ name, answers }) => [name, [answers]]))
  const once = Object.fromEntries(privileged.map(({ field }) => [field, 1]))
  const never = Object.fromEntries(refused.map(({ document }) => [rootFieldOf(document).split('.')[1], 0]))
  expect(countsOf(entries)).toEqual({ ...once, ...never })
  expect(entries.filter((entry) => !isComplete(entry, shop.adminId))).toEqual([])
  expect(
    entries.map(({ subgraph, action }) => [action, subgraph]).filter(([action, subgraph]) => subgraph !== subgraphOf(action ?? '')),
  ).toEqual([])
  expect(new Set(entries.map(({ requestId, subject }) => `${requestId} ${subject}`)).size).toBe(entries.length)
})

const authorisedDocument = '{ allPayments(filter: { statuses: [AUTHORIZED] }) { edges { node { id } } } }'

test('a voided payment is in the audit log exactly once', async () => {
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
  expect(entry && isComplete(entry, shop.adminId)).toBe(true)
  expect(entry).toMatchObject({
    subject: paymentId,
    before: expect.stringContaining('AUTHORIZED'),
    after: expect.stringContaining('VOIDING'),
  })
})

const missingIds = { productId: 'prod_none', userId: 'usr_none', roleId: 'role_none', orderId: 'ord_none', paymentId: 'pay_none' }

const changes = readyOperations('admin').filter(({ document }) => /^Mutation\.(?!login$)/.test(rootFieldOf(document)))

/** What deletes something succeeds where it is not there any more. */
const deletions = ['79-delete-user-note']

test('a change refused with FORBIDDEN or NOT_FOUND is not in the audit log', async () => {
  const shop = await openStaffedShop()
  const before = await logOf(shop, shop.admin)
  const ask = async (as: As, { document, variables }: (typeof changes)[number]) =>
    codesOf(await shop.ask(document, fill(variables, { ...missingIds, ...versionsIn(changes) }), as))
  for (const change of changes) expect([change.name, await ask(shop.customer, change)]).toEqual([change.name, ['FORBIDDEN']])
  for (const change of changes.filter(({ variables }) => /\{\{\w+Id\}\}/.test(variables)))
    expect([change.name, await ask(shop.admin, change)]).toEqual([change.name, deletions.includes(change.name) ? [] : ['NOT_FOUND']])
  await shop.untilIdle()
  expect(await logOf(shop, shop.admin)).toEqual(before)
})

const cancelDocument = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'

test('an order that staff cancel twice is in the audit log once, and one that its owner cancels is not', async () => {
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
  expect(entries.every((entry) => isComplete(entry, shop.adminId))).toBe(true)
})

/** Opens a shop with the demo admin, the demo customer and a product. */
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

function countsOf(entries: Entry[]) {
  // one call may change several objects, with an entry for each
  const calls = (field: string) => new Set(entries.filter(({ action }) => action === field).map(({ requestId }) => requestId))
  return Object.fromEntries(privileged.map(({ field }) => [field, calls(field).size]))
}

function isComplete({ actorId, subject, before, after, requestId }: Entry, adminId: string): boolean {
  return actorId === adminId && Boolean(subject) && Boolean(before ?? after) && /^req_/.test(requestId ?? '')
}

function subgraphOf(action: string) {
  return privileged.find(({ field }) => field === action)?.subgraph
}

/** Returns an authorised payment and its pending request. It stays authorised: orders is closed before it can accept it. */
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
