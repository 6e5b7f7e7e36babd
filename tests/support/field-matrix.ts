import type { Policy } from '#kit/graph/sdl.ts'
import { allPermits } from '#tools/permissions.ts'
import { hireStaff, type PeopledFront, permissions, refusalOf } from './cast.ts'
import { documentOfPath, isSelectable, type Path, readPaths } from './field-paths.ts'
import type { Kept } from './journey.ts'
import type { Answer, As } from './shop.ts'

/** Somebody who asks: what they own, and which permissions they hold. */
type Asker = { who: string; as: As; owns: string | undefined; signedIn: boolean; can: string[] }
/** What a caller sees of a field: a value, nothing, or the code of a refusal. */
type Seen = string

/** `fields` were shown to somebody at least once, and `unproved` to nobody. */
export type Matrix = { differences: string[]; checks: number; fields: Set<string>; unproved: Set<string> }

type Asked = { shop: PeopledFront; askers: Asker[]; path: Path; owner: keyof PeopledFront['things'] }

const policies = new Map(allPermits().map(({ type, field, policy }) => [`${type}.${field}`, policy]))

/** Root fields whose rows are the caller's own, whoever asks. */
const ownRoots = ['me', 'cart', 'orders', 'payments', 'savedForLater', 'wishLists', 'viewHistory']
/** Root fields that take the id of something of a customer's or a guest's. */
const byId = ['order', 'payment', 'wishList']

/** Fields that name a row, by an id that their caller has already, whoever may see more of it; every id is such a field. */
const named = ['TokenStatus.user']

/** Asks for every field of every type on every path as every kind of caller, and compares what is seen with what the SDL says. */
export async function compareFields(shop: PeopledFront): Promise<Matrix> {
  const askers = await askersOf(shop)
  const matrix: Matrix = { differences: [], checks: 0, fields: new Set(), unproved: new Set() }
  for (const path of readPaths()) for (const owner of ownersOf(path)) await comparePath({ shop, askers, path, owner }, matrix)
  for (const field of matrix.fields) matrix.unproved.delete(field)
  return matrix
}

async function comparePath(asked: Asked, matrix: Matrix): Promise<void> {
  const { shop, askers, path, owner } = asked
  const query = documentOfPath(path, shop.things[owner])
  const answers = await Promise.all(askers.map(async (asker) => ({ asker, answer: await shop.ask(query, {}, asker.as) })))
  for (const field of fieldsOf(path)) {
    const [name, place] = [`${path.type.name}.${field}`, [...namesOf(path), field]]
    const isThere = answers.some(({ answer }) => seenIn(answer, place) === 'shown')
    const target = isThere ? matrix.fields : matrix.unproved
    target.add(name)
    for (const { asker, answer } of answers) {
      matrix.checks += 1
      const expected = expectedOf(path, field, asker, owner)
      if (isAsExpected(seenIn(answer, place), expected, name, isThere) || isWithoutRows(answers, answer, place)) continue
      // a field beside it that is refused may have taken the whole row away
      const got = seenIn(await shop.ask(documentOfPath(path, shop.things[owner], field), {}, asker.as), place)
      if (!isAsExpected(got, expected, name, isThere))
        matrix.differences.push(`${place.join('.')} of the ${owner} as ${asker.who}: expected ${expected}, got ${got}`)
    }
  }
}

/** Whether nobody has a row there, or this caller asks for rows of their own and has none, or one with an empty list. */
function isWithoutRows(answers: { answer: Answer }[], answer: Answer, place: string[]): boolean {
  const rowsIn = ({ data }: Answer) => valuesAt(data, place.slice(0, -1)) as Kept[]
  const last = place.at(-1) ?? ''
  const hasNone = ownRoots.includes(place[0] ?? '') && rowsIn(answer).every((row) => JSON.stringify(row[last]) === '[]')
  return hasNone || answers.every((one) => rowsIn(one.answer).length === 0)
}

async function askersOf(shop: PeopledFront): Promise<Asker[]> {
  const { admin, customer, stranger, guest, anonymous } = shop.people
  const staff = Object.entries(await hireStaff(shop)).filter(([name]) => name.startsWith('only.'))
  const otherGuest = { guest: 'another-guest-of-the-tests-0002' }
  return [
    { who: 'nobody', as: anonymous, owns: undefined, signedIn: false, can: [] },
    { who: 'the guest', as: guest, owns: 'guest', signedIn: false, can: [] },
    { who: 'another guest', as: otherGuest, owns: undefined, signedIn: false, can: [] },
    { who: 'the customer', as: customer, owns: 'customer', signedIn: true, can: [] },
    { who: 'another customer', as: stranger, owns: undefined, signedIn: true, can: [] },
    ...staff.map(([who, as]) => ({ who, as, owns: undefined, signedIn: true, can: [who.slice('only.'.length)] })),
    { who: 'the admin', as: admin, owns: undefined, signedIn: true, can: permissions },
  ]
}

function ownersOf({ fields: [root] }: Path): (keyof PeopledFront['things'])[] {
  return byId.includes(root?.name ?? '') ? ['customer', 'guest'] : ['customer']
}

function fieldsOf({ type }: Path): string[] {
  return Object.values(type.getFields())
    .filter(isSelectable)
    .map(({ name }) => name)
}

function namesOf({ fields }: Path): string[] {
  return fields.map(({ name }) => name)
}

/** What the SDL says: the first field of the path that refuses the caller or hides its value decides. */
function expectedOf(path: Path, last: string, asker: Asker, owner: string): Seen {
  const [root = ''] = namesOf(path)
  const isOwn = ownRoots.includes(root) || asker.owns === owner
  const steps = [...path.fields.map(({ name }, at) => `${path.parents[at]?.name}.${name}`), `${path.type.name}.${last}`]
  for (const step of steps) {
    const policy = policies.get(step) as Policy
    const refused = refusalOf(policy, { signedIn: asker.signedIn, holds: policy.kind === 'admin' && asker.can.includes(policy.can) })
    if (refused) return refused
    if (policy.owner && !isOwn && !policy.owner.orCan.some((can) => asker.can.includes(can))) return 'hidden'
  }
  return ownRoots.includes(root) && asker.owns !== owner ? 'any' : 'shown'
}

/** A value that nobody has proves nothing. */
function isAsExpected(got: Seen, expected: Seen, field: string, isThere: boolean): boolean {
  if (expected === 'any') return ['shown', 'hidden'].includes(got)
  if (expected === 'shown' && !isThere) return got === 'hidden'
  return got === expected || (expected === 'hidden' && (field.endsWith('.id') || named.includes(field)))
}

function seenIn({ data, errors = [] }: Answer, names: string[]): Seen {
  const refused = errors.find(({ path = [] }) =>
    isBefore(
      path.filter((step) => typeof step === 'string'),
      names,
    ),
  )
  const code = refused?.extensions.code
  if (code) return code
  return valuesAt(data, names).length > 0 ? 'shown' : 'hidden'
}

function isBefore(path: unknown[], names: string[]): boolean {
  return path.length > 0 && path.length <= names.length && path.every((step, at) => step === names[at])
}

function valuesAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, [name ?? '', ...rest].filter(Boolean)))
  return name === undefined ? [value] : valuesAt((value as Kept)[name], rest)
}
