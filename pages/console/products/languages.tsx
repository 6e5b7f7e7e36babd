import { type ProductDetailsFragment, ProductDocument } from '#pages/console/documents.generated.ts'
import type { Field } from '#pages/console/parts/record-form.tsx'
import { termFields } from '#pages/console/translations/record.ts'
import { Translations } from '#pages/console/translations/translations.tsx'
import { texts } from './texts.ts'

type Product = ProductDetailsFragment

/** The texts of a product in other languages than the shop's first. */
export function Languages({ product }: { product: Product }) {
  return (
    <Translations subjectId={product.id} translations={product.translations ?? []} fields={fieldsOf(product)} refetch={ProductDocument} />
  )
}

/** The name of a variant is made of that of its product. */
function fieldsOf({ variantOf, name, description, options }: Product): Field[] {
  return [
    ...(variantOf ? [] : [{ name: 'name', label: texts.name, hint: name, most: 200 }]),
    { name: 'description', label: texts.description, hint: description.slice(0, 200), kind: 'long', most: 5000 },
    { name: 'seoTitle', label: texts.seoTitle, most: 200 },
    { name: 'seoDescription', label: texts.seoDescription, kind: 'long', most: 500 },
    ...termFields([...new Set(options.flatMap((option) => [option.name, ...option.values]))]),
  ]
}
