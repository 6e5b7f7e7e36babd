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
import type { BulkAct } from '#pages/console/parts/bulk-acts.tsx'
import { sendOnce, sentencesIn } from '#pages/console/parts/send.ts'
import { amountOf } from './amount.ts'
import { texts } from './texts.ts'

type Row = ProductRowFragment
type Act = BulkAct<Row>

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
    {
      label: texts.changePrice,
      allows: ({ options }) => options.length === 0,
      ask: (said, onSay) => (
        <TextInput
          label={texts.newPrice}
          description={texts.newPriceHint}
          value={said}
          onChange={({ currentTarget }) => onSay(currentTarget.value)}
        />
      ),
      act: (row, said) => change(row, { price: priceOf(row, said) }, withStock),
    },
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

async function change({ id, version }: Row, changes: Partial<UpdateProductInput>, withStock: boolean): Promise<string[]> {
  const input = { products: [{ id, expectedVersion: version, ...changes }] }
  const outcome = await sendOnce(client, UpdateProductsDocument, { input, withStock })
  const refused = outcome.answer?.updateProducts?.results?.flatMap(({ userErrors }) => userErrors) ?? []
  return [...sentencesIn(outcome), ...refused.map(({ message }) => message)]
}

/** `12.50` is a price, `-10%` a change of the one that there is. */
function priceOf({ regularPrice }: Row, said: string): number {
  const { amount, decimals } = regularPrice ?? { amount: 0, decimals: 2 }
  const [, percent] = /^\s*([+-]?[\d.,]+)\s*%\s*$/.exec(said) ?? []
  return percent ? Math.round(amount * (1 + Number(percent.replace(',', '.')) / 100)) : amountOf(said, decimals)
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

async function setCategories({ id, version }: Row, categoryIds: string[]): Promise<string[]> {
  const input = { productId: id, expectedVersion: version, categoryIds: [...new Set(categoryIds)] }
  return sentencesIn(await sendOnce(client, SetProductCategoriesDocument, { input }))
}

function idsOf({ categories }: Row): string[] {
  return categories.map(({ id }) => id)
}
