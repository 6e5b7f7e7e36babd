import type { Tx } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { conditionsOf } from '#subgraphs/products/attributes/conditions.ts'
import { findCategory } from '#subgraphs/products/categories/tree.ts'
import type { Filter } from '#subgraphs/products/product-filter.ts'
import type { CollectionRuleInput } from '#subgraphs/products/schema.generated.ts'
import type { CollectionRule } from '#subgraphs/products/tables.ts'

const dayMs = 86_400_000

/** Returns a rule as it is kept, without what is null. Throws INVALID_INPUT where it says nothing or names what there is not, or NOT_FOUND. */
export async function checkRule(tx: Tx, { attributes, onSale, ...input }: CollectionRuleInput): Promise<CollectionRule> {
  const path = ['input', 'rule']
  const rule: CollectionRule = withoutNulls({
    ...input,
    onSale: onSale || null,
    attributes: attributes?.length ? attributes.map((one) => withoutNulls(one)) : null,
  })
  if (Object.keys(rule).length === 0) throw new DomainError('INVALID_INPUT', 'A rule has at least one condition.', { path })
  if (rule.categoryId !== undefined) await findCategory(tx, rule.categoryId, [...path, 'categoryId'])
  if (rule.attributes) await conditionsOf(tx, rule.attributes, [...path, 'attributes'])
  return rule
}

/** Returns the filter that the products of a rule match at this moment. */
export async function filterOfRule(tx: Tx, { attributes, newForDays, onSale, ...rule }: CollectionRule): Promise<Filter> {
  return {
    ...rule,
    isForSale: true,
    ...(onSale && { isOnSale: true }),
    attributes: attributes && (await conditionsOf(tx, attributes, [])),
    addedFrom: newForDays ? oldestNew(tx.now, newForDays) : undefined,
  }
}

/** The least id of a product that is new. */
export function oldestNew(now: Date, days: number): string {
  return firstId('prod', new Date(now.getTime() - days * dayMs))
}

function withoutNulls<T extends object>(values: object): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as T
}
