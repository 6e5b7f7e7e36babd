import type { ProductFilter } from './documents.generated.ts'

/** The filter that an address names: `stock=1`, and `a.colour=Red&a.colour=Pink` for each attribute. */
export function filterOf(address: URLSearchParams, categorySlug?: string): ProductFilter {
  const codes = [...new Set(address.keys())].filter((name) => name.startsWith('a.'))
  return {
    ...(categorySlug && { categorySlug }),
    ...(address.has('stock') && { inStock: true }),
    ...(codes.length > 0 && { attributes: codes.map((name) => ({ code: name.slice(2), values: address.getAll(name) })) }),
  }
}
