import type { Context } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { DomainError, toUserErrors } from '#kit/errors.ts'
import { createProduct, updateProduct } from './products.ts'
import type { CreateProductsInput, UpdateProductsInput } from './schema.generated.ts'
import type { ProductRow } from './tables.ts'

type UserErrors = ReturnType<typeof toUserErrors>
type Answer<K extends string, T> = Record<K, T | null> & { userErrors?: UserErrors }
type Result<K extends string, T> = Record<K, T | null> & { index: number; userErrors: UserErrors }
type Row = Result<'product', ProductRow>

/** How many variants the rows of one call can have together. */
const variantsMost = 500

/** Adds products, each by itself. Throws INVALID_INPUT where they have too many variants together. */
export function createProducts(ctx: Context, { products }: CreateProductsInput): Promise<Row[]> {
  const variants = products.reduce((sum, product) => sum + (product.variants?.length ?? 0), 0)
  if (variants > variantsMost)
    throw new DomainError('INVALID_INPUT', `The products of one call can have ${variantsMost} variants together.`, {
      path: ['input', 'products'],
    })
  return inTurn('product', products, async (product) => ({ product: await createProduct(ctx, product, 'createProducts') }))
}

/** Changes products, each by itself. */
export function updateProducts(ctx: Context, { products }: UpdateProductsInput): Promise<Row[]> {
  return inTurn('product', products, (product) => currentAs('product', updateProduct(ctx, product, 'updateProducts')))
}

/** Does the work of each row of a call by itself. Returns what became of each; `kind` is what a row is called, and with an s the list. */
export async function inTurn<K extends string, I, T>(
  kind: K,
  inputs: I[],
  work: (input: I) => Promise<Answer<K, T>>,
): Promise<Result<K, T>[]> {
  const rows: Result<K, T>[] = []
  for (const [index, input] of inputs.entries()) rows.push(await rowOf(kind, index, work(input)))
  return rows
}

async function rowOf<K extends string, T>(kind: K, index: number, work: Promise<Answer<K, T>>): Promise<Result<K, T>> {
  const answer = await work.catch((error: unknown) => refused<K, T>(kind, error))
  const path = ['input', `${kind}s`, String(index)]
  const userErrors = (answer.userErrors ?? []).map((error) => ({ ...error, path: [...path, ...error.path.slice(1)] }))
  return { ...answer, index, userErrors }
}

function refused<K extends string, T>(kind: K, error: unknown): Answer<K, T> {
  if (!(error instanceof DomainError)) throw error
  return { [kind]: null, userErrors: toUserErrors(error) } as Answer<K, T>
}
