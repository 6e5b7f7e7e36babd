import { Text } from '@mantine/core'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { ProductLink } from '#pages/console/parts/product-link.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import type { Stats } from './stats.ts'
import { texts } from './texts.ts'

/** What is nearly sold out now, the lowest first. */
export function LowStock({ products }: { products: Stats['lowStock'] }) {
  return (
    <Part title={texts.lowStock}>
      {products.length === 0 && <Text c="dimmed">{common.nothingYet}</Text>}
      <FigureTable
        title={texts.lowStock}
        rows={products}
        keyOf={({ sku }) => sku}
        columns={[
          { title: texts.product, of: ({ product, sku }) => <ProductLink id={product?.id}>{product?.name ?? sku}</ProductLink> },
          { title: texts.sku, of: ({ sku }) => sku },
          { title: texts.available, of: ({ available }) => available.toLocaleString(locale), isNumber: true },
        ]}
      />
    </Part>
  )
}
