import { NativeSelect, TextInput } from '@mantine/core'
import { useCategoryOptions } from '#pages/console/categories/category-options.ts'
import { client } from '#pages/console/client.ts'
import {
  type ProductRowFragment,
  type ProductStatus,
  SetProductCategoriesDocument,
  type UpdateProductInput,
  UpdateProductsDocument,
} from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { amountPattern } from '#pages/console/parts/amount-input.tsx'
import type { BulkAct } from '#pages/console/parts/bulk-acts.tsx'
import { type Answered, sendOnce } from '#pages/console/parts/send.ts'
import { amountOf } from './amount.ts'
import { texts } from './texts.ts'

type Row = ProductRowFragment
type Act = BulkAct<Row>

const priceOrChange = new RegExp(`^(?:(${amountPattern})|([+-]?${amountPattern})\\s*%)$`)

/** What can be done with the products that are ticked: each is answered by itself. */
export function useBulkActs(): Act[] {
  const { can } = useMe()
  const withStock = can('STOCK_WRITE')
  const categories = useCategoryOptions()
  if (!can('PRODUCTS_WRITE')) return []
  return [
    toStatus('ACTIVE', { label: texts.publish, withStock }),
    toStatus('DRAFT', { label: texts.hide, withStock }),
    { ...toStatus('ARCHIVED', { label: texts.archive, withStock }), isDestructive: true },
    priceAct(withStock),
    { label: texts.intoCategory, ask: askCategory(categories), act: (row, said) => setCategories(row, [...idsOf(row), said]) },
    {
      label: texts.outOfCategory,
      ask: askCategory(categories),
      act: (row, said) =>
        setCategories(
          row,
          idsOf(row).filter((id) => id !== said),
        ),
    },
  ]
}

function toStatus(status: ProductStatus, { label, withStock }: { label: string; withStock: boolean }): Act {
  return { label, allows: (row) => row.status !== status, act: (row) => change(row, { status }, withStock) }
}

function priceAct(withStock: boolean): Act {
  return {
    label: texts.changePrice,
    allows: ({ options }) => options.length === 0,
    ask: (said, onSay, fault) => (
      <TextInput
        label={texts.newPrice}
        description={texts.newPriceHint}
        error={fault}
        value={said}
        onChange={({ currentTarget }) => onSay(currentTarget.value)}
      />
    ),
    faultOf: faultOfPrice,
    act: (row, said) => change(row, { price: priceOf(row, said) }, withStock),
  }
}

function faultOfPrice(said: string, rows: Row[]): string | undefined {
  const prices = rows.map((row) => ({ name: row.name, price: priceOf(row, said) }))
  if (prices.some(({ price }) => price === undefined)) return texts.noPrice
  const low = prices.find(({ price = 0 }) => price <= 0)
  return low && texts.priceTooLow(low.name)
}

async function change({ id, version }: Row, changes: Partial<UpdateProductInput>, withStock: boolean): Promise<Answered> {
  const input = { products: [{ id, expectedVersion: version, ...changes }] }
  const outcome = await sendOnce(client, UpdateProductsDocument, { input, withStock })
  const refused = outcome.answer?.updateProducts?.results?.flatMap(({ userErrors }) => userErrors) ?? []
  return { ...outcome, refusals: [...outcome.refusals, ...refused] }
}

/** `12.50` is a price, `-10%` a change of the one that there is; nothing where it is neither. */
function priceOf({ regularPrice }: Row, said: string): number | undefined {
  const { amount, decimals } = regularPrice ?? { amount: 0, decimals: 2 }
  const [, price, percent] = priceOrChange.exec(said.trim()) ?? []
  if (price) return amountOf(price, decimals)
  return percent ? Math.round(amount * (1 + Number(percent.replace(',', '.')) / 100)) : undefined
}

function askCategory(options: { value: string; label: string }[]): NonNullable<Act['ask']> {
  return (said, onSay) => (
    <NativeSelect
      label={texts.category}
      data={[{ value: '', label: '–' }, ...options]}
      value={said}
      onChange={({ currentTarget }) => onSay(currentTarget.value)}
    />
  )
}

function setCategories({ id, version }: Row, categoryIds: string[]): Promise<Answered> {
  const input = { productId: id, expectedVersion: version, categoryIds: [...new Set(categoryIds)] }
  return sendOnce(client, SetProductCategoriesDocument, { input })
}

function idsOf({ categories }: Row): string[] {
  return categories.map(({ id }) => id)
}
