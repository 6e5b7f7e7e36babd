import { DomainError } from '#kit/errors.ts'
import type { ProductOptionInput } from '#subgraphs/products/schema.generated.ts'
import type { ProductOptionRow, ProductRow } from '#subgraphs/products/tables.ts'

/** How long a value of an option may be. */
const longest = 50

/** Returns the options, trimmed; null where there is none. Throws INVALID_INPUT. */
export function checkOptions(options: ProductOptionInput[]): ProductOptionRow[] | null {
  checkOnce(
    options.map(({ name }) => name),
    ['input', 'options'],
  )
  const checked = options.map(({ name, values }, at) => ({ name: name.trim(), values: checkValues(values, at) }))
  return checked.length > 0 ? checked : null
}

/**
 * Returns the options that a product gets in place of its own. Throws INVALID_INPUT for a variant, for a product with stock, and where
 * one of the product's variants would no longer fit.
 */
export function changedOptions(
  { parentId, options: before, onHand, held }: ProductRow,
  given: ProductOptionInput[],
  variants: ProductRow[],
) {
  if (parentId) throw refusal('A variant has no options of its own.')
  if (!before && (onHand > 0 || held > 0)) throw refusal(`Take the ${onHand} units out of stock first: only its variants can have stock.`)
  const options = checkOptions(given)
  if (variants.length > 0 && options?.length !== before?.length)
    throw refusal('The product has variants: it keeps as many options as it has.')
  for (const [at, { values }] of (options ?? []).entries()) checkUsed(values, at, variants)
  return options
}

/** Returns a variant's values, trimmed. Throws INVALID_INPUT unless each is a value of its option. */
export function checkChoice(options: ProductOptionRow[], values: string[], path: (string | number)[]): string[] {
  const choice = values.map((value) => value.trim())
  if (choice.length !== options.length) throw refusal(`Give a value of each option: ${options.map(({ name }) => name).join(', ')}.`, path)
  for (const [at, { name, values: known }] of options.entries())
    if (!known.includes(choice[at] ?? '')) throw refusal(`"${choice[at]}" is no value of ${name}.`, [...path, at])
  return choice
}

function checkValues(values: string[], at: number): string[] {
  const path = ['input', 'options', at, 'values']
  checkOnce(values, path)
  const long = values.findIndex((value) => value.trim().length > longest)
  if (long !== -1) throw refusal(`A value has at most ${longest} characters.`, [...path, long])
  return values.map((value) => value.trim())
}

/** Throws INVALID_INPUT where a text is empty, or there twice in whatever case. */
function checkOnce(texts: string[], path: (string | number)[]): void {
  const keys = texts.map((text) => text.trim().toLowerCase())
  const wrong = keys.findIndex((key, at) => key === '' || keys.indexOf(key) !== at)
  if (wrong !== -1) throw refusal(keys[wrong] ? `"${texts[wrong]}" is there twice.` : 'A name or value is empty.', [...path, wrong])
}

function checkUsed(values: string[], at: number, variants: ProductRow[]): void {
  const used = variants.map(({ choice }) => choice?.[at] ?? '').find((value) => !values.includes(value))
  if (used !== undefined) throw refusal(`A variant has the value "${used}": it must stay.`, ['input', 'options', at, 'values'])
}

function refusal(message: string, path: (string | number)[] = ['input', 'options']): DomainError {
  return new DomainError('INVALID_INPUT', message, { path })
}
