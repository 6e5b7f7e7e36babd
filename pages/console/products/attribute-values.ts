import type { AttributeValueInput, ProductDetailsFragment } from '#pages/console/documents.generated.ts'
import type { Field, Seen } from '#pages/console/parts/record-form.tsx'
import { texts } from './texts.ts'

type Value = ProductDetailsFragment['attributes'][number]
type Attribute = Value['attribute']

/** The input of an attribute, by its kind. Empty: the product has no value of it. */
export function fieldOf({ code, name, kind, unit, choices }: Attribute): Field {
  const label = unit ? `${name} (${unit})` : name
  switch (kind) {
    case 'BOOLEAN':
      return { name: code, label, kind: 'choice', choices: [{ value: '', label: '–' }, ...yesOrNo()] }
    case 'CHOICE':
      return { name: code, label, kind: 'choices', choices: choices.map((choice) => ({ value: choice, label: choice })) }
    case 'TEXT':
      return { name: code, label, most: 500 }
    default:
      return { name: code, label, kind: 'number' }
  }
}

/** The values of a product as they stand in the inputs. */
export function seenOf({ attributes, version }: Pick<ProductDetailsFragment, 'attributes' | 'version'>): Seen {
  return { values: Object.fromEntries(attributes.map((value) => [value.attribute.code, textOf(value)])), version }
}

/** What was typed, as the graph takes it. */
export function inputOf({ code, kind }: Attribute, text: string): AttributeValueInput {
  switch (kind) {
    case 'BOOLEAN':
      return { code, boolean: text === 'true' }
    case 'CHOICE':
      return { code, choices: text.split('\n') }
    case 'TEXT':
      return { code, text }
    default:
      return { code, number: Number(text.replace(',', '.')) }
  }
}

function textOf({ text, number, boolean, choices }: Value): string {
  return choices?.join('\n') ?? String(text ?? number ?? boolean ?? '')
}

function yesOrNo() {
  return [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ]
}
