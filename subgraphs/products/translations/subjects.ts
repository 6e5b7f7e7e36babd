// What can have translations, and of which texts.
import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import type { TranslationInput } from '#subgraphs/products/schema.generated.ts'
import {
  type AttributeRow,
  attributes,
  categories,
  collections,
  type ProductRow,
  productImages,
  products,
} from '#subgraphs/products/tables.ts'

type Field = 'name' | 'description' | 'seoTitle' | 'seoDescription' | 'terms'

/** What it is called, the texts that it has, and the words among them; undefined where it may have any. */
type Subject = { kind: string; fields: Field[]; terms?: string[] | undefined }

type Find = (tx: Tx, id: string) => Promise<Subject | undefined>

const fields: Field[] = ['name', 'description', 'seoTitle', 'seoDescription', 'terms']

const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))
const selectCategory = statement((db, { id }: { id: string }) => db.select().from(categories).where(eq(categories.id, id)))
const selectCollection = statement((db, { id }: { id: string }) => db.select().from(collections).where(eq(collections.id, id)))
const selectAttribute = statement((db, { id }: { id: string }) => db.select().from(attributes).where(eq(attributes.id, id)))

const selectImage = statement((db, { id }: { id: string }) => db.select().from(productImages).where(eq(productImages.id, id)))

/** How each kind is found, by the beginning of its id. */
const finds: Record<string, Find> = {
  prod: async (tx, id) => ofProduct(await selectProduct.get(tx, { id })),
  cat: async (tx, id) => (await selectCategory.get(tx, { id })) && { kind: 'category', fields: ['name', 'description'] },
  coll: async (tx, id) => (await selectCollection.get(tx, { id })) && { kind: 'collection', fields: ['name', 'description'] },
  img: async (tx, id) => (await selectImage.get(tx, { id })) && { kind: 'image', fields: ['description'] },
  attr: async (tx, id) => ofAttribute(await selectAttribute.get(tx, { id })),
}

/** Returns what a translation is about. Throws NOT_FOUND. */
export async function subjectOf(tx: Tx, id: string): Promise<Subject> {
  const kind = id.split('_')[0] ?? ''
  const subject = Object.hasOwn(finds, kind) ? await finds[kind]?.(tx, id) : undefined
  if (!subject) throw notFound('subject', ['input', 'subjectId'])
  return subject
}

/** What is wrong with the texts that are given for a subject. */
export function faultsIn(subject: Subject, given: Omit<TranslationInput, 'subjectId' | 'expectedVersion'>): DomainError[] {
  const foreign = fields.filter((field) => given[field] !== undefined && given[field] !== null && !subject.fields.includes(field))
  return [...foreign.map((field) => fault(`A ${subject.kind} has no ${field} to translate.`, field)), ...termFaults(subject, given)]
}

/** An INVALID_INPUT of a field of the input. */
export function fault(message: string, ...path: (string | number)[]): DomainError {
  return new DomainError('INVALID_INPUT', message, { path: ['input', ...path] })
}

function ofProduct(product: ProductRow | undefined): Subject | undefined {
  if (!product) return undefined
  if (product.parentId) return { kind: 'variant', fields: ['description', 'seoTitle', 'seoDescription'] }
  return { kind: 'product', fields, terms: (product.options ?? []).flatMap(({ name, values }) => [name, ...values]) }
}

function ofAttribute(attribute: AttributeRow | undefined): Subject | undefined {
  if (!attribute) return undefined
  return { kind: 'attribute', fields: ['name', 'terms'], terms: attribute.kind === 'TEXT' ? undefined : attribute.choices }
}

function termFaults({ kind, fields, terms }: Subject, given: Pick<TranslationInput, 'terms'>): DomainError[] {
  if (!terms || !fields.includes('terms')) return []
  const unknown = (given.terms ?? []).flatMap(({ term }, at) => (terms.includes(term) ? [] : [{ term, at }]))
  return unknown.map(({ term, at }) => fault(`"${term}" is no word of this ${kind}.`, 'terms', at, 'term'))
}
