import { useQuery } from '@apollo/client/react'
import { Anchor, Group, Tabs, Text } from '@mantine/core'
import type { ComponentType } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { type ProductDetailsFragment, ProductDocument, ProductStockDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { NotFound, Waiting } from '#pages/console/parts/other-screens.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { ProductActions } from './actions.tsx'
import { Details } from './details.tsx'
import { Images } from './images.tsx'
import { Languages } from './languages.tsx'
import { Placed } from './placed.tsx'
import { Prices } from './prices.tsx'
import { StatusBadge } from './status-badge.tsx'
import { Stock } from './stock.tsx'
import { texts } from './texts.ts'
import { Variants } from './variants.tsx'

type Product = ProductDetailsFragment
type Part = { name: keyof typeof texts.parts; Component: ComponentType<{ product: Product }> }

/** A product, or a variant, with all that staff may do to it. Who keeps only the stock sees the stock. */
export function ProductScreen() {
  const { id = '' } = useParams()
  return useMe().can('PRODUCTS_WRITE') ? <OneProduct key={id} id={id} /> : <StockOnly id={id} />
}

function OneProduct({ id }: { id: string }) {
  const { can } = useMe()
  const variables = { id, withStock: can('STOCK_WRITE') }
  const { data, error, refetch } = useQuery(ProductDocument, { variables, fetchPolicy: 'cache-and-network' })
  const product = data?.product
  if (data && !product && !error) return <NotFound />
  if (!product) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Waiting />
  return (
    <Screen title={product.name} actions={<ProductActions product={product} />}>
      <Group gap="xs">
        <StatusBadge status={product.status} />
        <Text c="dimmed">{product.sku}</Text>
        {product.variantOf && (
          <Anchor component={Link} to={`/products/${product.variantOf.id}?part=variants`}>
            {texts.variantOf(product.variantOf.name)}
          </Anchor>
        )}
        {product.status === 'ACTIVE' && <Anchor href={`/products/${product.slug}`}>{texts.inTheShop}</Anchor>}
      </Group>
      <Fault error={error} onRetry={() => refetch()} />
      <Parts product={product} />
    </Screen>
  )
}

function StockOnly({ id }: { id: string }) {
  const { data } = useQuery(ProductStockDocument, { variables: { id } })
  return (
    <Screen title={data?.product?.name ?? texts.parts.stock}>
      <Stock id={id} />
    </Screen>
  )
}

/** The parts of a product, one at a time: which one is in the address. */
function Parts({ product }: { product: Product }) {
  const { can } = useMe()
  const [search, setSearch] = useSearchParams()
  const parts = partsOf(product, can('STOCK_WRITE'))
  const chosen = parts.find(({ name }) => name === search.get('part')) ?? parts[0]
  return (
    <Tabs value={chosen?.name ?? null} onChange={(part) => setSearch({ part: part ?? '' }, { replace: true })} keepMounted={false}>
      <Tabs.List mb="md" aria-label={product.name}>
        {parts.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {texts.parts[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ name, Component }) => (
        <Tabs.Panel key={name} value={name}>
          <Component product={product} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function partsOf({ variantOf, options }: Product, withStock: boolean): Part[] {
  const parts: (Part | false)[] = [
    { name: 'details', Component: Details },
    !variantOf && { name: 'variants', Component: Variants },
    { name: 'images', Component: Images },
    options.length === 0 && { name: 'prices', Component: Prices },
    !variantOf && { name: 'placed', Component: Placed },
    { name: 'languages', Component: Languages },
    withStock && options.length === 0 && { name: 'stock', Component: StockPart },
  ]
  return parts.filter((part) => part !== false)
}

function StockPart({ product: { id } }: { product: Product }) {
  return <Stock id={id} />
}
