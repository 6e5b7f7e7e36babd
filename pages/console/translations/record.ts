import type { TranslationContentFragment, TranslationInput } from '#pages/console/documents.generated.ts'
import type { Field, Seen, Values } from '#pages/console/parts/record-form.tsx'
import { texts } from './texts.ts'

type Said = Pick<TranslationInput, 'name' | 'description' | 'seoTitle' | 'seoDescription' | 'terms'>

const plain = ['name', 'description', 'seoTitle', 'seoDescription'] as const
/** The field in which any words may be named, a line for each. A field for one word has its name and then the word: `terms/Red`. */
const lines = 'terms'

/** An input for each of these words. */
export function termFields(terms: readonly string[]): Field[] {
  return terms.map((term) => ({ name: `${lines}/${term}`, label: texts.term(term), most: 100 }))
}

/** An input for whatever words there are. */
export function wordsField(): Field {
  return { name: lines, label: texts.values, hint: texts.valuesHint, kind: 'long' }
}

/** A translation as it stands in the inputs. */
export function seenOf({ terms, version, ...said }: TranslationContentFragment): Seen {
  const values = [...plain.map((name) => [name, said[name] ?? '']), ...terms.map(({ term, text }) => [`${lines}/${term}`, text])]
  return { values: { ...Object.fromEntries(values), [lines]: terms.map(({ term, text }) => `${term} = ${text}`).join('\n') }, version }
}

/** What was typed into these fields, and nothing else: not everything has each of the texts. */
export function inputOf(typed: Values, fields: Field[]): Said {
  const isThere = (name: string) => fields.some((field) => field.name === name)
  const said = Object.fromEntries(plain.filter(isThere).map((name) => [name, typed[name] || null]))
  if (isThere(lines)) return { ...said, terms: termsIn(typed[lines] ?? '') }
  const words = fields.filter(({ name }) => name.startsWith(`${lines}/`))
  const terms = words.map(({ name }) => ({ term: name.slice(lines.length + 1), text: typed[name] ?? '' }))
  return { ...said, ...(words.length > 0 && { terms: terms.filter(({ text }) => text) }) }
}

/** A line without `=` has no word in the other language: the shop says so. */
function termsIn(text: string) {
  const all = text.split('\n').filter((line) => line.trim())
  return all.map((line) => {
    const [term = '', ...words] = line.split('=')
    return { term: term.trim(), text: words.join('=').trim() }
  })
}
