import { BarChart } from '#pages/console/parts/bar-chart.tsx'
import { Figures } from '#pages/console/parts/figures.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import { ProductLink } from '#pages/console/parts/product-link.tsx'
import { locale } from '#pages/shared/language.ts'
import type { Stats } from './stats.ts'
import { texts } from './texts.ts'

type Product = Stats['topProducts'][number]

/** What sold best in the period, by units. */
export function TopProducts({ products }: { products: readonly Product[] }) {
  return (
    <Figures
      title={texts.topProducts}
      chart={
        <BarChart
          bars={products.map((product) => ({ name: nameOf(product), value: product.units }))}
          format={(value) => value.toLocaleString(locale)}
        />
      }
      rows={products}
      keyOf={(product) => product.product?.id ?? nameOf(product)}
      columns={[
        { title: texts.product, of: (product) => <ProductLink id={product.product?.id}>{nameOf(product)}</ProductLink> },
        { title: texts.units, of: ({ units }) => units.toLocaleString(locale), isNumber: true },
        { title: texts.sales, of: ({ sales }) => <Money of={sales} />, isNumber: true },
      ]}
    />
  )
}

function nameOf({ name, sku, product }: Product): string {
  return name ?? sku ?? product?.id ?? '–'
}
