import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { type CollectionRowFragment, CollectionsDocument } from '#pages/console/documents.generated.ts'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import { locale } from '#pages/shared/language.ts'
import { CollectionDialog } from './collection-dialog.tsx'
import { texts } from './texts.ts'

type Collection = CollectionRowFragment

/** The collections, each with its rule. */
export function Collections() {
  const [opened, setOpened] = useState<Collection | 'new'>()
  return (
    <>
      <GraphTable
        query={CollectionsDocument}
        title={texts.collections}
        actions={<Button onClick={() => setOpened('new')}>{texts.newCollection}</Button>}
        columns={[
          { title: texts.name, of: (row) => <OpenButton onOpen={() => setOpened(row)}>{row.name}</OpenButton> },
          { title: texts.slug, of: ({ slug }) => slug },
          { title: texts.rule, of: (row) => ruleOf(row) },
          { title: texts.products, of: (row) => countOf(row), isNumber: true },
        ]}
        nameOf={({ name }) => name}
      />
      {opened && <CollectionDialog collection={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

/** What the products of a collection have in common, in a few words. */
function ruleOf({ rule }: Collection) {
  const said = [
    rule?.categoryId && texts.inCategory,
    ...(rule?.attributes ?? []).map(({ code, values, min, max }) => `${code}: ${values?.join(', ') ?? `${min ?? ''}–${max ?? ''}`}`),
    rule?.skuPrefix && texts.skuBegins(rule.skuPrefix),
    (rule?.minPrice ?? rule?.maxPrice ?? undefined) !== undefined && texts.byPrice,
    rule?.newForDays && texts.newFor(rule.newForDays),
    rule?.onSale && texts.onSale,
  ]
  return said.filter(Boolean).join(' · ')
}

/** While a collection is filled, how many products have been looked at. */
function countOf({ productCount, isFilled, lookedAt }: Collection) {
  const count = productCount.toLocaleString(locale)
  return isFilled ? count : <Text size="sm">{texts.filling(count, lookedAt ?? 0)}</Text>
}
