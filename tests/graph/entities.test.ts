import { type DocumentNode, getNamedType, isLeafType, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { nameOf, type Policy, readPolicies, readSdl } from '#kit/graph/sdl.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { staff } from '#kit/test/testing.ts'
import type { Permission } from '#schema/common.generated.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import { callerOf, missing, openPeopledShop, type PeopledShop, permissions, refusalOf } from '#tests/support/cast.ts'
import type { Kept } from '#tests/support/journey.ts'
import type { Answer } from '#tests/support/shop.ts'

/** A field of an entity in a subgraph that resolves it by `_entities`. */
type EntityField = { subgraph: string; type: string; field: string; ofType: Policy; ofField: Policy }

const entityFields = subgraphDirs().flatMap(fieldsOf)

test('an entity requested by reference applies every policy, and the entity of another owner looks like a missing one', async () => {
  const shop = await openPeopledShop()
  expect(await wronglyAnswered(shop)).toEqual([])
  expect(await othersThatShow(shop)).toEqual([])
})

function fieldsOf(dir: string): EntityField[] {
  const document = readSdl(dir)
  const policies = readPolicies(document)
  const policy = (name: string) => policies.get(name) as Policy
  return entitiesOf(document).flatMap(({ name: { value: type }, fields = [] }) =>
    fields
      .filter((field) => !directive(field, 'external'))
      .map(({ name: { value: field } }) => ({
        subgraph: nameOf(dir),
        type,
        field,
        ofType: policy(type),
        ofField: policy(`${type}.${field}`),
      })),
  )
}

function entitiesOf(document: DocumentNode) {
  return document.definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION && isResolvable(node),
  )
}

function isResolvable(type: ObjectTypeDefinitionNode): boolean {
  const key = directive(type, 'key')
  return (
    key !== undefined && !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false)
  )
}

function directive({ directives = [] }: { directives?: ObjectTypeDefinitionNode['directives'] }, name: string) {
  return directives?.find((node) => node.name.value === name)
}

async function wronglyAnswered(shop: PeopledShop): Promise<string[]> {
  const wrong: string[] = []
  for (const asked of entityFields)
    for (const [who, caller] of callersFor(asked, shop)) {
      const [got, expected] = [gotOf(await ask(shop, asked, caller, shop.things.customer)), expectedOf(who, caller, asked)]
      if (!expected.includes(got))
        wrong.push(`${asked.type}.${asked.field} at ${asked.subgraph} as ${who}: expected ${expected.join(' or ')}, got ${got}`)
    }
  return wrong
}

function callersFor({ ofField }: EntityField, { people }: PeopledShop): [string, Caller][] {
  return [
    ...Object.entries(people).map(([who, as]): [string, Caller] => [who, callerOf(as)]),
    ...(ofField.kind === 'admin' ? staffFor(ofField.can as Permission) : []),
  ]
}

function staffFor(permission: Permission): [string, Caller][] {
  return [
    ['staff with it alone', staff(permission)],
    ['staff with all others', staff(...permissions.filter((other) => other !== permission))],
  ]
}

function gotOf({ data, errors = [] }: Answer): string {
  return errors.map(({ extensions }) => extensions.code)[0] ?? ((data?._entities as unknown[] | undefined)?.[0] ? 'shown' : 'hidden')
}

function ask(shop: PeopledShop, asked: EntityField, caller: Caller, kept: Kept): Promise<Answer> {
  const subgraph = shop.subgraph(asked.subgraph)
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${asked.type} { __typename ${selectionOf(subgraph, asked)} } } }`
  return subgraph.execute({ query, variables: { of: [referenceTo(asked.type, kept)] } }, { caller, requestId: 'req_test' })
}

function selectionOf({ schema }: OpenSubgraph, { type, field }: EntityField): string {
  const entity = schema.getType(type)
  const found = entity && 'getFields' in entity ? entity.getFields()[field] : undefined
  return found && isLeafType(getNamedType(found.type)) ? field : `${field} { __typename }`
}

function referenceTo(type: string, kept: Kept): object {
  const references: Record<string, object> = {
    Order: { id: kept.orderId },
    OrderLine: { id: kept.orderLineId },
    Payment: { id: kept.paymentId },
    Cart: { id: kept.cartId, lines: [{ productId: kept.productId, quantity: 2 }] },
    CartLine: { id: kept.lineId, productId: kept.productId, quantity: 2 },
    ListItem: { id: kept.itemId, productId: kept.productId, quantity: 1 },
    WishList: { id: kept.wishListId },
    Product: { id: kept.productId },
    User: { id: kept.userId },
    CustomerGroup: { id: kept.customerGroupId },
    Health: { id: 'health' },
    Reconciliation: {
      from: '2026-01-01T00:00:00Z',
      to: '2026-01-02T00:00:00Z',
      productsFrom: '2026-01-01T00:00:00Z',
      productsTo: '2026-01-02T00:00:00Z',
      orderFacts: [],
      paymentFacts: [],
      stockFacts: [],
      stockFaults: [],
      providerFacts: { notCompared: null, faults: [] },
      productFacts: [],
      cartFacts: [],
      pricedProducts: [],
      userFacts: [],
    },
  }
  if (!references[type]) throw new Error(`Add a reference to the entity ${type}`)
  return { __typename: type, ...references[type] }
}

/** Returns the allowed outcomes. The customer owns the entity and the admin sees it; for others it may be hidden before the field is resolved. */
function expectedOf(who: string, caller: Caller, { ofType, ofField }: EntityField): string[] {
  const refused = refusedTo(caller, ofType)
  if (refused) return [refused]
  // what staff may not see either is its owner's alone
  const seers = ofType.owner && ofType.owner.orCan.length === 0 ? ['customer'] : ['customer', 'admin']
  const mayHide = !seers.includes(who)
  return [refusedTo(caller, ofField) ?? 'shown', ...(mayHide ? ['hidden'] : [])]
}

function refusedTo(caller: Caller, policy: Policy) {
  return refusalOf(policy, { signedIn: Boolean(caller.sub), holds: holds(caller, policy) })
}

function holds({ permissions }: Caller, policy: Policy) {
  return policy.kind === 'admin' && permissions.some((held) => held === policy.can)
}

async function othersThatShow(shop: PeopledShop): Promise<string[]> {
  const { customer, guest } = shop.things
  const differing: string[] = []
  for (const asked of entityFields.filter((field) => !isKey(field) && field.type !== 'Product'))
    for (const [who, others] of [
      ['stranger', customer],
      ['guest', customer],
      ['customer', guest],
      ['anonymous', guest],
    ] as const) {
      const theirs = { ...others, ...(who === 'customer' && { userId: callerOf(shop.people.stranger).sub }) }
      const answerTo = async (kept: Kept) =>
        JSON.stringify(await ask(shop, asked, callerOf(shop.people[who]), { ...kept, productId: customer.productId }))
      const [toTheirs, toMissing] = [await answerTo(theirs), await answerTo(missing(theirs))]
      if (toTheirs !== toMissing)
        differing.push(`${asked.type}.${asked.field} at ${asked.subgraph} as ${who}: ${toTheirs} but for a missing one ${toMissing}`)
    }
  return differing
}

function isKey({ field }: EntityField) {
  return ['id', 'from', 'to'].includes(field)
}
