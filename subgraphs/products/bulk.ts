import type { Context } from '#kit/context.ts'
import { type InTurn, inTurn } from '#kit/data/in-turn.ts'
import { currentAs } from '#kit/data/version.ts'
import { DomainError } from '#kit/errors.ts'
import { createProduct, updateProduct } from './products.ts'
import type { CreateProductsInput, UpdateProductsInput } from './schema.generated.ts'
import type { ProductRow } from './tables.ts'

type Row = InTurn<'product', ProductRow>

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
