// The columns of texts in other languages than the first of LOCALES, such as `name de`.
import { canonical } from '#schema/locales.ts'

/** A text of a row. `text` is empty where there is none. */
export type GivenText = { locale: string; field: TextField; text: string }
export type TextField = keyof typeof textFields

/** The fields, each with the column that has it in the first language. */
export const textFields = { name: 'name', description: 'description', seoTitle: 'seo title', seoDescription: 'seo description' } as const

const form = /^(name|description|seo title|seo description) ([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/

/** The columns of a language. */
export function textColumns(locale: string): string[] {
  return Object.keys(textFields).map((field) => textColumn(field as TextField, locale))
}

/** The column of a text in a language. */
export function textColumn(field: TextField, locale: string): string {
  return `${textFields[field]} ${locale.toLowerCase()}`
}

/** What a column has: a text, by the column that has it in the first language, and the language. Undefined for any other column. */
export function textIn(column: string): { field: TextField; plain: string; locale: string } | undefined {
  const [, plain = '', locale = ''] = form.exec(column) ?? []
  const field = Object.keys(textFields).find((one) => textFields[one as TextField] === plain)
  return field ? { field: field as TextField, plain, locale: canonical(locale) ?? locale } : undefined
}
