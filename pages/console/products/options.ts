import type { Field, Values } from '#pages/console/parts/record-form.tsx'
import { texts } from './texts.ts'

type Option = { name: string; values: string[] }

/** A product has at most so many options. */
const places = [0, 1, 2]

/** The inputs of the options of a product: of each its name, and its values with commas between them. */
export function optionFields(): Field[] {
  return places.flatMap((at) => [
    { name: `options.${at}.name`, label: texts.optionName(at + 1), hint: at === 0 ? texts.optionNameHint : undefined, most: 50 },
    { name: `options.${at}.values`, label: texts.optionValues(at + 1), hint: at === 0 ? texts.optionValuesHint : undefined },
  ])
}

/** What stands in the inputs. */
export function optionValues(options: Option[]): Values {
  return Object.fromEntries(
    places.flatMap((at) => [
      [`options.${at}.name`, options[at]?.name ?? ''],
      [`options.${at}.values`, options[at]?.values.join(', ') ?? ''],
    ]),
  )
}

/** The options that were typed. */
export function optionsOf(typed: Values): Option[] {
  return places
    .map((at) => ({ name: typed[`options.${at}.name`]?.trim() ?? '', values: partsOf(typed[`options.${at}.values`] ?? '') }))
    .filter(({ name, values }) => name || values.length > 0)
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean)
}
