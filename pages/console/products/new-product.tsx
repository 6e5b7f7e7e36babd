import { useNavigate } from 'react-router'
import { client } from '#pages/console/client.ts'
import { CreateProductDocument, type CreateProductInput } from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Typed, type Values } from '#pages/console/parts/record-form.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { WithShop } from '#pages/console/parts/with-shop.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { amountOf, type Currency } from './amount.ts'
import { combinationsOf } from './combinations.ts'
import { optionFields, optionsOf } from './options.ts'
import { texts } from './texts.ts'
import { VariantRows, variantsOf } from './variant-rows.tsx'

/** A call makes at most so many variants. More can be added to the product. */
const variantsMost = 100

/** A new product, with a variant for each combination of its options. Then it has its images, categories and attributes to come. */
export function NewProductScreen() {
  return (
    <Screen title={frame.screens.newProduct}>
      <WithShop>{({ own }) => <NewProduct currency={own} />}</WithShop>
    </Screen>
  )
}

function NewProduct({ currency }: { currency: Currency }) {
  const go = useNavigate()
  const save = async ({ typed }: Typed) => {
    const outcome = await sendOnce(client, CreateProductDocument, { input: inputOf(typed, currency) })
    const product = outcome.answer?.createProduct?.product
    if (product) go(`/products/${product.id}?part=images`)
    return outcome
  }
  return (
    <RecordForm fields={fieldsOf(currency)} record={{ values: { status: 'DRAFT' }, version: 0 }} button={texts.create} save={save}>
      {(form) => {
        const combinations = combinationsIn(form.typed)
        return combinations.length > 0 && <VariantRows combinations={combinations} sku={form.typed.sku ?? ''} {...form} />
      }}
    </RecordForm>
  )
}

function fieldsOf({ currency }: Currency): Field[] {
  return [
    { name: 'name', label: texts.name, isRequired: true, most: 200 },
    { name: 'sku', label: texts.sku, isRequired: true, most: 64 },
    { name: 'price', label: `${texts.price} (${currency})`, kind: 'amount', isRequired: true },
    { name: 'description', label: texts.description, kind: 'long', most: 5000 },
    { name: 'stock', label: texts.stock, hint: texts.newStockHint, kind: 'whole' },
    {
      name: 'status',
      label: texts.status,
      kind: 'choice',
      choices: ['DRAFT' as const, 'ACTIVE' as const].map((value) => ({ value, label: texts.statuses[value] })),
    },
    ...optionFields(),
  ]
}

function combinationsIn(typed: Values): string[][] {
  const options = optionsOf(typed)
  return options.length === 0 ? [] : combinationsOf(options).slice(0, variantsMost)
}

function inputOf(typed: Values, { decimals }: Currency): CreateProductInput {
  const { name = '', sku = '', price = '', description = '', stock, status } = typed
  const combinations = combinationsIn(typed)
  const goods =
    combinations.length > 0
      ? { options: optionsOf(typed), variants: variantsOf(combinations, typed, { sku, decimals }) }
      : { stock: Number(stock || 0) }
  return { name, sku, description, price: amountOf(price, decimals), status: status === 'ACTIVE' ? 'ACTIVE' : 'DRAFT', ...goods }
}
