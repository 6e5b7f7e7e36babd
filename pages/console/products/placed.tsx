import { Checkbox, SimpleGrid, Text, Title } from '@mantine/core'
import { CategoryTree } from '#pages/console/categories/category-tree.tsx'
import { client } from '#pages/console/client.ts'
import { type ProductDetailsFragment, SetProductCategoriesDocument } from '#pages/console/documents.generated.ts'
import { type FormState, RecordForm, type Seen, type Typed, type Values } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { ProductAttributes } from './product-attributes.tsx'
import { texts } from './texts.ts'

type Props = { product: ProductDetailsFragment }

/** Where a product is found: its categories, and what is said of it. */
export function Placed({ product }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <section>
        <Title order={2} fz={18} mb="sm">
          {texts.categories}
        </Title>
        <Categories product={product} />
      </section>
      <section>
        <Title order={2} fz={18} mb="sm">
          {texts.attributes}
        </Title>
        <ProductAttributes product={product} />
      </section>
    </SimpleGrid>
  )
}

function Categories({ product }: Props) {
  const save = async ({ typed, expectedVersion }: Typed) => {
    const input = { productId: product.id, expectedVersion, categoryIds: Object.keys(typed).filter((id) => typed[id]) }
    const { answer, ...outcome } = await sendOnce(client, SetProductCategoriesDocument, { input })
    const now = answer?.setProductCategories?.product
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  return (
    <RecordForm
      fields={[]}
      record={seenOf(product)}
      button={texts.saveCategories}
      save={save}
      compared={[{ label: texts.categories, of: namesIn }]}
    >
      {(form) => <Choices {...form} />}
    </RecordForm>
  )
}

/** A category is chosen by its id, whose text is its name then. */
function Choices({ typed, change }: FormState) {
  return (
    <>
      <Text role="status">{texts.chosen(namesIn(typed))}</Text>
      <CategoryTree
        show={({ id, name }) => (
          <Checkbox
            py={4}
            label={name}
            checked={Boolean(typed[id])}
            onChange={({ currentTarget }) => change(id, currentTarget.checked ? name : '')}
          />
        )}
      />
    </>
  )
}

function seenOf({ categories, version }: { categories: readonly { id: string; name: string }[]; version: number }): Seen {
  return { values: Object.fromEntries(categories.map(({ id, name }) => [id, name])), version }
}

function namesIn(values: Values): string {
  return Object.values(values).filter(Boolean).join(', ')
}
