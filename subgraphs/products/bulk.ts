import type { Context } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { DomainError, toUserErrors } from '#kit/errors.ts'
import { createProduct, updateProduct } from './products.ts'
import type { CreateProductsInput, UpdateProductsInput } from './schema.generated.ts'
import type { ProductRow } from './tables.ts'

type Answer = { product: ProductRow | null; userErrors?: ReturnType<typeof toUserErrors> }
type Row = Required<Answer> & { index: number }

/** How many variants the rows of one call can have together. */
const variantsMost = 500

/** Adds products, each by itself. Throws INVALID_INPUT where they have too many variants together. */
export function createProducts(ctx: Context, { products }: CreateProductsInput): Promise<Row[]> {
  const variants = products.reduce((sum, product) => sum + (product.variants?.length ?? 0), 0)
  if (variants > variantsMost)
    throw new DomainError('INVALID_INPUT', `The products of one call can have ${variantsMost} variants together.`, {
      path: ['input', 'products'],
    })
  return inTurn(products, async (product) => ({ product: await createProduct(ctx, product, 'createProducts') }))
}

/** Changes products, each by itself. */
export function updateProducts(ctx: Context, { products }: UpdateProductsInput): Promise<Row[]> {
  return inTurn(products, (product) => currentAs('product', updateProduct(ctx, product, 'updateProducts')))
}

async function inTurn<T>(inputs: T[], work: (input: T) => Promise<Answer>): Promise<Row[]> {
  const rows: Row[] = []
  for (const [index, input] of inputs.entries()) rows.push(await rowOf(index, work(input)))
  return rows
}

async function rowOf(index: number, work: Promise<Answer>): Promise<Row> {
  const { product, userErrors = [] } = await work.catch(refused)
  const path = ['input', 'products', String(index)]
  return { index, product, userErrors: userErrors.map((error) => ({ ...error, path: [...path, ...error.path.slice(1)] })) }
}

function refused(error: unknown): Answer {
  if (!(error instanceof DomainError)) throw error
  return { product: null, userErrors: toUserErrors(error) }
}
