import { Badge, Button, Group, Image } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { useCategoryOptions } from '#pages/console/categories/category-options.ts'
import {
  FoundProductsDocument,
  type ProductFilter,
  type ProductRowFragment,
  type ProductSort,
  type ProductStatus,
  ProductsDocument,
} from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { choiceIn, textIn } from '#pages/console/parts/address.ts'
import type { FilterField } from '#pages/console/parts/filters.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { Money } from '#pages/console/parts/money.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { useBulkActs } from './bulk-acts.tsx'
import { StatusBadge } from './status-badge.tsx'
import { texts } from './texts.ts'

const { NEWEST: _, ...otherSorts } = texts.sorts

/** The catalogue: all of it by filters, or what is for sale by words. */
export function ProductsScreen() {
  const { can } = useMe()
  const [address] = useSearchParams()
  const text = textIn(address, 'text')
  const withStock = can('STOCK_WRITE')
  // one list whatever is asked, so that who types a word goes on typing; both documents have the same rows
  const query = text ? (FoundProductsDocument as unknown as typeof ProductsDocument) : ProductsDocument
  const variables = (now: URLSearchParams) => ({ ...asked(now, can('PRODUCTS_WRITE')), withStock })
  return (
    <Screen title={frame.screens.products} actions={can('PRODUCTS_WRITE') && <NewButton />}>
      <GraphTable
        query={query}
        title={frame.screens.products}
        filters={useFilters(text)}
        variables={variables}
        columns={columnsOf(withStock)}
        acts={useBulkActs()}
        nameOf={nameOf}
        to={to}
      />
    </Screen>
  )
}

function NewButton() {
  return (
    <Button component={Link} to="/products/new">
      {frame.screens.newProduct}
    </Button>
  )
}

/** A search by words finds what is for sale alone. */
function useFilters(text: string | undefined): FilterField[] {
  const { can } = useMe()
  const categories = useCategoryOptions()
  const optionsOf = (all: Record<string, string>) => Object.entries(all).map(([value, label]) => ({ value, label }))
  const fields: (FilterField | false)[] = [
    { kind: 'text', name: 'text', label: texts.words },
    !text && can('PRODUCTS_WRITE') && { kind: 'choice', name: 'status', label: texts.status, options: optionsOf(texts.statuses) },
    { kind: 'choice', name: 'category', label: texts.category, options: categories },
    { kind: 'choice', name: 'stock', label: texts.stock, options: optionsOf(texts.stocks) },
    { kind: 'text', name: 'sku', label: texts.skuBegins },
    !text && { kind: 'choice', name: 'sort', label: texts.sort, none: texts.sorts.NEWEST, options: optionsOf(otherSorts) },
  ]
  return fields.filter((field) => field !== false)
}

function asked(address: URLSearchParams, withAll: boolean) {
  const text = textIn(address, 'text')
  if (text) return { text, filter: placeIn(address) }
  const status = choiceIn<ProductStatus>(address, 'status') ?? null
  const filter = { ...placeIn(address), ...(withAll && { status, includeArchived: status === null }) }
  return { filter, sort: choiceIn<ProductSort>(address, 'sort') ?? 'NEWEST' }
}

function placeIn(address: URLSearchParams): ProductFilter {
  const stock = choiceIn<'in' | 'out'>(address, 'stock')
  return {
    categoryId: choiceIn(address, 'category') ?? null,
    skuPrefix: textIn(address, 'sku') ?? null,
    inStock: stock ? stock === 'in' : null,
  }
}

function columnsOf(withStock: boolean): Column<ProductRowFragment>[] {
  return [
    { title: texts.product, of: (row) => <Named {...row} /> },
    { title: texts.sku, of: ({ sku }) => sku },
    { title: texts.status, of: ({ status }) => <StatusBadge status={status} /> },
    { title: texts.categories, of: ({ categories }) => categories.map(({ name }) => name).join(', ') },
    { title: texts.price, of: (row) => <Price {...row} />, isNumber: true },
    {
      title: withStock ? texts.available : texts.stock,
      of: ({ available, availability }) => (withStock ? available : texts.availabilities[availability]),
      isNumber: withStock,
    },
  ]
}

function Named({ name, images: [image], options }: ProductRowFragment) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Image src={image?.url} alt="" w={32} miw={32} h={32} fit="contain" loading="lazy" />
      {name}
      {options.length > 0 && (
        <Badge variant="outline" tt="none" style={{ flexShrink: 0 }}>
          {options.map((option) => option.name).join(', ')}
        </Badge>
      )}
    </Group>
  )
}

function Price({ regularPrice, onSale }: ProductRowFragment) {
  return (
    <>
      {onSale && (
        <Badge variant="dot" tt="none" color="red">
          {texts.sale}
        </Badge>
      )}{' '}
      <Money of={regularPrice} />
    </>
  )
}

function nameOf({ name }: ProductRowFragment): string {
  return name
}

function to({ id }: ProductRowFragment): string {
  return `/products/${id}`
}
