import { Anchor, Stack, Table, Title } from '@mantine/core'
import { Link } from 'react-router'
import { client } from '#pages/console/client.ts'
import { AddVariantsDocument, type ProductDetailsFragment, UpdateProductDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Money } from '#pages/console/parts/money.tsx'
import { RecordForm, type Seen, type Typed } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { missingOf } from './combinations.ts'
import { optionFields, optionsOf, optionValues } from './options.ts'
import { StatusBadge } from './status-badge.tsx'
import { texts } from './texts.ts'
import { VariantRows, variantsOf } from './variant-rows.tsx'

type Props = { product: ProductDetailsFragment }

/** What there is to choose of a product, and what can be ordered of it. */
export function Variants({ product }: Props) {
  return (
    <Stack>
      {product.variants.length > 0 && <VariantTable product={product} />}
      <NewVariants key={product.variants.length} product={product} />
      <Title order={2} fz={18}>
        {texts.options}
      </Title>
      <Options product={product} />
    </Stack>
  )
}

function VariantTable({ product: { variants } }: Props) {
  const { can } = useMe()
  return (
    <Table.ScrollContainer minWidth={500}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.variant}</Table.Th>
            <Table.Th>{texts.sku}</Table.Th>
            <Table.Th>{texts.status}</Table.Th>
            <Table.Th className="number">{texts.price}</Table.Th>
            {can('STOCK_WRITE') && <Table.Th className="number">{texts.available}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {variants.map(({ id, sku, status, regularPrice, available, selectedOptions }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor component={Link} to={`/products/${id}`}>
                  {selectedOptions.map(({ value }) => value).join(', ')}
                </Anchor>
              </Table.Td>
              <Table.Td>{sku}</Table.Td>
              <Table.Td>
                <StatusBadge status={status} />
              </Table.Td>
              <Table.Td className="number">
                <Money of={regularPrice} />
              </Table.Td>
              {can('STOCK_WRITE') && <Table.Td className="number">{available}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** Every combination that cannot be ordered yet. */
function NewVariants({ product }: Props) {
  const withStock = useMe().can('STOCK_WRITE')
  const missing = missingOf(product.options, product.variants).slice(0, 100)
  if (missing.length === 0) return null
  const decimals = product.regularPrice?.decimals ?? 2
  const save = async ({ typed }: Typed) => {
    const variants = variantsOf(missing, typed, { sku: product.sku, decimals })
    return sendOnce(client, AddVariantsDocument, { input: { productId: product.id, variants }, withStock })
  }
  return (
    <>
      <Title order={2} fz={18}>
        {texts.newVariants}
      </Title>
      <RecordForm fields={[]} record={{ values: {}, version: 0 }} button={texts.addVariants} save={save}>
        {(form) => <VariantRows combinations={missing} sku={product.sku} {...form} />}
      </RecordForm>
    </>
  )
}

function Options({ product }: Props) {
  const withStock = useMe().can('STOCK_WRITE')
  const save = async ({ typed, expectedVersion }: Typed) => {
    const input = { id: product.id, expectedVersion, options: optionsOf(typed) }
    const { answer, ...outcome } = await sendOnce(client, UpdateProductDocument, { input, withStock })
    const now = answer?.updateProduct?.product
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  return <RecordForm fields={optionFields()} record={seenOf(product)} button={texts.saveOptions} save={save} isWhole />
}

function seenOf({ options, version }: ProductDetailsFragment): Seen {
  return { values: optionValues(options), version }
}
