import { isDeepStrictEqual } from 'node:util'
import type { Policy } from '#kit/graph/sdl.ts'
import { type ReadyOperation, readyOperations } from '#router/operations.ts'
import { rootPermits } from '#tools/permissions.ts'
import { rootFieldOf } from '#tools/ready-operations.ts'
import { hireStaff, missing, type PeopledFront, refusalOf } from './cast.ts'
import { fill, type Kept, versionsIn } from './journey.ts'
import { type Answer, type As, codesOf } from './shop.ts'

type Asked = ReadyOperation & { field: string; policy: Policy }

export const policies = new Map(rootPermits().map(({ type, field, policy }) => [`${type}.${field}`, policy]))

export const operations = [...readyOperations('shopper'), ...readyOperations('admin')].map(asked)

// each ends the session of its caller, who can do nothing more
const endings = ['deleteAccount', 'login', 'register', 'revokeSession', 'revokeSessions'].map((name) => `Mutation.${name}`)
const endingLast = operations.toSorted((one, other) => endings.indexOf(one.field) - endings.indexOf(other.field))

// what is not there is removed already, so these answer everybody alike
const removals = ['Mutation.removeListItems', 'Mutation.deleteWishList']

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN']

const ownedNames = ['orderId', 'orderLineId', 'paymentId', 'cartId', 'lineId', 'otherLineId']

export const withOwnedIds = [
  ...operations.filter(({ policy, variables }) => policy.kind !== 'admin' && ownedNames.some((name) => variables.includes(`{{${name}}}`))),
  optionalCart('clearCart', {}),
  optionalCart('addToCart', { lines: [{ productId: '{{productId}}', quantity: 1 }] }),
]

const anyId = /\b[a-z]+_(?:[0-9a-z]{26}|[0-9a-z]{20})\b/g

let asks = 0

export function asked(operation: Omit<ReadyOperation, 'keep' | 'answers'>): Asked {
  const field = rootFieldOf(operation.document)
  return { keep: [], answers: undefined, ...operation, field, policy: policies.get(field) as Policy }
}

/** Returns each field and caller where the shop does not decide as the policy does. */
export async function wronglyAdmitted(shop: PeopledFront): Promise<string[]> {
  const staff = await hireStaff(shop)
  const gone = { ...versionsIn(operations), ...missing(shop.things.customer) }
  const wrong: string[] = []
  for (const operation of endingLast)
    for (const [who, as] of callersFor(operation.policy, shop, staff)) {
      const answer = await shop.ask(operation.document, fill(operation.variables, gone), as)
      const [got, expected] = [who === 'anonymous' && changesOwn(operation) ? ownedBy(answer) : gotOf(answer), expectedOf(who, operation)]
      if (got !== expected) wrong.push(`${operation.field} as ${who}: expected ${expected}, got ${got}`)
    }
  return wrong
}

/** Returns each operation that treats the id of another owner unlike a missing id. */
export async function othersThatShow(shop: PeopledFront): Promise<string[]> {
  const differing: string[] = []
  for (const { field, document, variables } of withOwnedIds)
    for (const [who, as, own, others] of askersOf(shop))
      for (const names of [...namesIn(variables).map((name) => [name]), namesIn(variables)]) {
        const answerTo = async (kept: Kept) =>
          shapeOf(await shop.ask(document, fill(withNewKey(variables), { ...own, ...pick(kept, names) }), as), others)
        const [toOthers, toMissing] = [await answerTo(others), await answerTo(missing(others))]
        if (toOthers !== toMissing)
          differing.push(`${field} as ${who} with another's ${names}: ${toOthers} but for a missing one ${toMissing}`)
      }
  return differing
}

/** Returns each owned operation that staff see without a permission named in its policy, or do not see with one. */
export async function ownedForWrongStaff(shop: PeopledFront): Promise<string[]> {
  const wrong: string[] = []
  const staff = Object.entries(await hireStaff(shop)).filter(([name]) => name.startsWith('only.'))
  for (const { field, document, variables, policy } of withOwnedIds)
    for (const [name, as] of staff) {
      const answer = await shop.ask(document, fill(withNewKey(variables), shop.things.customer), as)
      const expected = policy.owner?.orCan.includes(name.slice('only.'.length)) ?? false
      if (isSeen(answer, field) !== expected) wrong.push(`${field} as ${name}, expected ${expected}: ${JSON.stringify(answer)}`)
    }
  return wrong
}

/** Returns each operation that hides data from its owner. */
export async function ownThatHides(shop: PeopledFront): Promise<string[]> {
  const unseen: string[] = []
  for (const { field, document, variables, policy } of withOwnedIds)
    for (const who of policy.kind === 'public' ? (['customer', 'guest'] as const) : (['customer'] as const)) {
      const answer = await shop.ask(document, fill(variables, shop.things[who]), shop.people[who])
      if (!isSeen(answer, field)) unseen.push(`${field} as ${who}: ${JSON.stringify(answer)}`)
    }
  return unseen
}

/** Returns each query that shows an id of another owner. */
export async function listsThatShowOthers(shop: PeopledFront): Promise<string[]> {
  const shown: string[] = []
  const questions = operations.filter(({ field, policy }) => field.startsWith('Query.') && policy.kind !== 'admin')
  for (const { field, document, variables } of questions)
    for (const [who, as, own, others] of askersOf(shop)) {
      const text = JSON.stringify(await shop.ask(document, fill(variables, own), as))
      for (const name of ownedNames) if (text.includes(String(others[name]))) shown.push(`${field} as ${who} shows another's ${name}`)
    }
  return shown
}

function optionalCart(field: string, variables: object): Asked {
  return asked({
    name: field,
    about: '',
    document: `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { cart { id } userErrors { code message path subject } } }`,
    variables: JSON.stringify({ input: { cartId: '{{cartId}}', ...variables } }),
  })
}

function callersFor(policy: Policy, { people: { stranger, ...people } }: PeopledFront, staff: Record<string, As>) {
  return Object.entries({
    ...people,
    ...(policy.kind === 'admin' && Object.fromEntries(Object.entries(staff).filter(([name]) => name.endsWith(`.${policy.can}`)))),
  })
}

function gotOf({ errors = [] }: Answer): string {
  return (
    errors
      .filter(({ path }) => path?.length === 1)
      .map(({ extensions }) => extensions.code)
      .find((code) => refusals.includes(code)) ?? 'passes'
  )
}

// carts and orders belong to a user or a guest: an anonymous caller has none
function changesOwn({ field, policy }: Asked): boolean {
  return field.startsWith('Mutation.') && policy.kind === 'public' && policy.owner !== undefined && !removals.includes(field)
}

function ownedBy(answer: Answer): string {
  return gotOf(answer) === 'UNAUTHENTICATED' || isDeepStrictEqual(codesOf(answer), ['NOT_FOUND']) ? 'owns nothing' : 'owns something'
}

function expectedOf(who: string, operation: Asked): string {
  if (who === 'anonymous' && changesOwn(operation)) return 'owns nothing'
  const signedIn = !['anonymous', 'guest'].includes(who)
  return refusalOf(operation.policy, { signedIn, holds: holds(who, operation.policy) }) ?? 'passes'
}

function holds(who: string, policy: Policy): boolean {
  return policy.kind === 'admin' && ['admin', `only.${policy.can}`].includes(who)
}

/** Returns each caller with their own ids and those of another owner. */
function askersOf({ people, things: { customer, guest } }: PeopledFront): [string, As, Kept, Kept][] {
  return [
    ['customer', people.customer, customer, guest],
    ['guest', people.guest, guest, customer],
    ['stranger', people.stranger, missing(customer), customer],
    ['anonymous', people.anonymous, missing(customer), guest],
  ]
}

function namesIn(variables: string): string[] {
  return ownedNames.filter((name) => variables.includes(`{{${name}}}`))
}

/** Returns an answer as text, with each new id replaced by a constant. */
function shapeOf(answer: Answer, others: Kept): string {
  return JSON.stringify(answer).replaceAll(anyId, (id) => (Object.values(others).includes(id) ? id : 'a new id'))
}

/** Makes the idempotency key of the variables unique. */
function withNewKey(variables: string) {
  return variables.replace(/"idempotencyKey": "/, (key) => `${key}${++asks}-`)
}

function pick(kept: Kept, names: string[]): Kept {
  return Object.fromEntries(names.map((name) => [name, kept[name]]))
}

function isSeen(answer: Answer, field: string): boolean {
  return Boolean(answer.data?.[field.split('.')[1] ?? '']) && gotOf(answer) === 'passes' && !codesOf(answer).includes('NOT_FOUND')
}
