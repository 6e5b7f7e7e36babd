import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql'
import { allPermits } from '#tools/permissions.ts'
import { graph } from './bad-values.ts'
import { hireStaff, type PeopledFront, permissions, refusalOf } from './cast.ts'
import { isSelectable, selected } from './field-paths.ts'
import { fill, type Kept, versionsIn } from './journey.ts'
import { type asked, operations } from './matrix.ts'
import type { Answer, As } from './shop.ts'

type Operation = ReturnType<typeof asked>
type Writer = { who: string; as: As; own: Kept; isOwn: boolean; signedIn: boolean; can: string[] }
/** A field of an object in a payload: `alias` selects it alone, so that no refusal of another takes it away. */
type Shown = { alias: string; payloadField: string; type: string; field: GraphQLField<unknown, unknown> }

const permits = new Map(allPermits().map((permit) => [`${permit.type}.${permit.field}`, permit]))

/** Mutations that make their caller: a user who has just signed in, or a guest with a cart. */
const makeTheirCaller = ['Mutation.register', 'Mutation.login', 'Mutation.refreshToken', 'Mutation.createCart']
/** Personal fields keep the policy of their type in payloads too. */
const personal = ['Order.email', 'Order.shippingAddress']
/** After these the caller's tokens are refused. */
const last = ['Mutation.changePassword', 'Mutation.logout', 'Mutation.deleteAccount']

/** Calls every mutation as everybody whom it admits, and returns each field of its payload that is shown against the SDL. */
export async function comparePayloads(shop: PeopledFront): Promise<{ differences: string[]; checks: number; shown: number }> {
  const staff = await hireStaff(shop)
  const found = { differences: [] as string[], checks: 0, shown: 0 }
  const mutations = operations
    .filter(({ field }) => field.startsWith('Mutation.'))
    .toSorted((one, other) => last.indexOf(one.field) - last.indexOf(other.field))
  let calls = 0
  for (const operation of mutations)
    for (const writer of writersOf(operation, shop, staff)) {
      const fields = shownBy(operation.field)
      const variables = operation.variables.replace(/"idempotencyKey": "/, (key) => `${key}${++calls}-`)
      const answer = await shop.ask(withFields(operation.document, fields), fill(variables, writer.own), writer.as)
      for (const one of fields) {
        const [got, expected] = [gotOf(answer, operation.field, one), expectedOf(operation.field, one, writer)]
        found.checks += 1
        found.shown += Number(got === 'shown')
        // a write that was refused shows nothing
        if (got !== expected && got !== 'hidden')
          found.differences.push(
            `${operation.field}.${one.payloadField}.${one.field.name} as ${writer.who}: expected ${expected}, got ${got}`,
          )
      }
    }
  return found
}

function writersOf({ policy, field }: Operation, { people, things }: PeopledFront, staff: Record<string, As>): Writer[] {
  const ids = { ...versionsIn(operations), ...things.customer }
  const byStaff = [...(policy.kind === 'admin' ? [policy.can] : []), ...(policy.owner?.orCan ?? [])]
  const isOwn = makeTheirCaller.includes(field)
  const ours = { customer: people.customer, guest: people.guest, anonymous: people.anonymous }
  const others = Object.entries(ours).filter(([who]) => policy.kind === 'public' || (policy.kind === 'authenticated' && who === 'customer'))
  return [
    ...byStaff.map((can) => ({ who: `only.${can}`, as: staff[`only.${can}`] ?? {}, own: ids, isOwn, signedIn: true, can: [can] })),
    ...(byStaff.length > 0 ? [{ who: 'admin', as: people.admin, own: ids, isOwn, signedIn: true, can: permissions }] : []),
    ...others.map(([who, as]) => ({
      ...{ who, as, signedIn: who === 'customer', can: [] },
      own: who === 'guest' ? { ...ids, ...things.guest } : ids,
      isOwn: isOwn || who !== 'anonymous',
    })),
  ]
}

function shownBy(mutation: string): Shown[] {
  const payload = getNamedType(graph.getMutationType()?.getFields()[mutation.split('.')[1] ?? '']?.type) as GraphQLObjectType
  return Object.values(payload.getFields()).flatMap((outer) => {
    const type = getNamedType(outer.type)
    if (!isObjectType(type) || type.name === 'UserError') return []
    const fields = Object.values(type.getFields()).filter(isSelectable)
    return fields.map((field, at) => ({ alias: `${outer.name}_${at}`, payloadField: outer.name, type: type.name, field }))
  })
}

/** The document with each of the fields in the payload of its mutation besides what it selects. */
function withFields(document: string, fields: Shown[]): string {
  const parsed = parse(document)
  const operation = parsed.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
  const added = fields.map(({ alias, payloadField, field }) => `${alias}: ${payloadField} { ${selected(field)} }`).join(' ')
  const more = parse(`{ payload { __typename ${added} } }`).definitions[0] as OperationDefinitionNode
  const [outer] = operation?.selectionSet.selections ?? []
  const [payload] = more.selectionSet.selections
  if (outer?.kind !== Kind.FIELD || payload?.kind !== Kind.FIELD) throw new Error(`This is no mutation: ${document}`)
  const selections = [...(outer.selectionSet?.selections ?? []), ...(payload.selectionSet?.selections ?? [])]
  const whole = { ...outer, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const
  const changed = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [whole] } } as OperationDefinitionNode
  return print({ ...parsed, definitions: parsed.definitions.map((node) => (node === operation ? changed : node)) })
}

function gotOf({ data, errors = [] }: Answer, mutation: string, { alias, field }: Shown): string {
  const code = errors.find(({ path = [] }) => path.includes(alias))?.extensions.code
  if (code) return code
  const payload = data?.[mutation.split('.')[1] ?? ''] as Kept | null | undefined
  const rows = [payload?.[alias] ?? []].flat() as Kept[]
  return rows.some((row) => ![null, undefined].includes(row[field.name] as null) && JSON.stringify(row[field.name]) !== '[]')
    ? 'shown'
    : 'hidden'
}

/** A field keeps a policy of its own, and so does what another subgraph has; all else is shown to whoever wrote it. */
function expectedOf(mutation: string, { type, field }: Shown, { isOwn, signedIn, can }: Writer): string {
  const permit = permits.get(`${type}.${field.name}`)
  if (!permit) throw new Error(`No policy of ${type}.${field.name}`)
  const { policy, ofType, subgraph } = permit
  // a guest is the owner of an order, and no staff
  const isKnown = signedIn || (isOwn && policy.kind !== 'admin')
  const refused = refusalOf(policy, { signedIn: isKnown, holds: policy.kind === 'admin' && can.includes(policy.can) })
  if (refused) return refused
  const isDeclared = JSON.stringify(policy) !== JSON.stringify(ofType) || personal.includes(`${type}.${field.name}`)
  const isApart = isDeclared || (subgraph !== permits.get(mutation)?.subgraph && field.name !== 'id')
  return isApart && policy.owner && !isOwn && !policy.owner.orCan.some((one) => can.includes(one)) ? 'hidden' : 'shown'
}
