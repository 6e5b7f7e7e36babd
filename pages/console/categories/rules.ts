import type { CollectionRowFragment, CollectionRuleInput } from '#pages/console/documents.generated.ts'
import type { Field, Values } from '#pages/console/parts/record-form.tsx'
import { amountOf, textOf } from '#pages/console/products/amount.ts'
import { texts } from './texts.ts'

type Condition = NonNullable<CollectionRuleInput['attributes']>[number]

/** The inputs of a collection: its texts, and its rule. */
export function collectionFields(categories: { value: string; label: string }[], currency: string): Field[] {
  return [
    { name: 'name', label: texts.name, isRequired: true, most: 200 },
    { name: 'slug', label: texts.slug, hint: texts.slugHint, most: 200 },
    { name: 'description', label: texts.description, kind: 'long', most: 5000 },
    { name: 'rule.categoryId', label: texts.category, kind: 'choice', choices: [{ value: '', label: texts.anyCategory }, ...categories] },
    { name: 'rule.attributes', label: texts.conditions, hint: texts.conditionsHint, kind: 'long' },
    { name: 'rule.minPrice', label: `${texts.minPrice} (${currency})`, kind: 'amount' },
    { name: 'rule.maxPrice', label: `${texts.maxPrice} (${currency})`, kind: 'amount' },
    { name: 'rule.skuPrefix', label: texts.skuPrefix, most: 64 },
    { name: 'rule.newForDays', label: texts.newForDays, kind: 'whole' },
    { name: 'rule.onSale', label: texts.onlyOnSale, kind: 'yes' },
  ]
}

/** A rule as it stands in the inputs: a line for each condition on an attribute. */
export function ruleValues(rule: CollectionRowFragment['rule'], decimals: number): Values {
  const amount = (value: number | null | undefined) => textOf(typeof value === 'number' ? { amount: value, decimals } : null)
  return {
    'rule.categoryId': rule?.categoryId ?? '',
    'rule.attributes': (rule?.attributes ?? []).map(lineOf).join('\n'),
    'rule.minPrice': amount(rule?.minPrice),
    'rule.maxPrice': amount(rule?.maxPrice),
    'rule.skuPrefix': rule?.skuPrefix ?? '',
    'rule.newForDays': String(rule?.newForDays ?? ''),
    'rule.onSale': rule?.onSale ? 'true' : '',
  }
}

/** The rule that was typed. */
export function ruleOf(typed: Values, decimals: number): CollectionRuleInput {
  const { 'rule.categoryId': categoryId, 'rule.skuPrefix': skuPrefix, 'rule.newForDays': days, 'rule.onSale': onSale } = typed
  const { 'rule.minPrice': minPrice, 'rule.maxPrice': maxPrice, 'rule.attributes': attributes = '' } = typed
  const conditions = attributes.split('\n').flatMap((line) => (line.trim() ? [conditionOf(line)] : []))
  return {
    ...(categoryId && { categoryId }),
    ...(conditions.length > 0 && { attributes: conditions }),
    ...(minPrice && { minPrice: amountOf(minPrice, decimals) }),
    ...(maxPrice && { maxPrice: amountOf(maxPrice, decimals) }),
    ...(skuPrefix && { skuPrefix }),
    ...(days && { newForDays: Number(days) }),
    ...(onSale && { onSale: true }),
  }
}

function lineOf({ code, values, min, max }: Condition): string {
  return `${code}: ${values ? values.join(', ') : `${min ?? ''}..${max ?? ''}`}`
}

/** `colour: Red, Blue` asks for one of these values, `capacity: 1..2.5` for a number; one end of it may be left out. */
function conditionOf(line: string): Condition {
  const [code = '', said = ''] = line.split(/:(.*)/s).map((part) => part.trim())
  const [, min, max] = /^(-?[\d.]*)\.\.(-?[\d.]*)$/.exec(said) ?? []
  if (min === undefined) return { code, values: said.split(',').map((value) => value.trim()) }
  return { code, ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) }
}
