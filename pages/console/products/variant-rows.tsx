import { Checkbox, Table, TextInput } from '@mantine/core'
import { amountPattern } from '#pages/console/parts/amount-input.tsx'
import type { FormState, Values } from '#pages/console/parts/record-form.tsx'
import { amountOf } from './amount.ts'
import { keyOf, skuOf } from './combinations.ts'
import { texts } from './texts.ts'

type Props = { combinations: string[][]; sku: string } & FormState

/** A row for each variant that may be made, with its SKU, its price and its stock. */
export function VariantRows({ combinations, sku, typed, change, errorAt }: Props) {
  const chosen = chosenOf(combinations, typed)
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.variant}</Table.Th>
            <Table.Th>{texts.sku}</Table.Th>
            <Table.Th>{texts.price}</Table.Th>
            <Table.Th>{texts.stock}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {combinations.map((values) => (
            <VariantRow
              key={keyOf(values)}
              values={values}
              typed={typed}
              change={change}
              sku={sku}
              error={errorAt(`variants.${chosen.indexOf(values)}`)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The variants that were chosen, as the graph takes them. Without a price a variant has that of its product. */
export function variantsOf(combinations: string[][], typed: Values, { sku, decimals }: { sku: string; decimals: number }) {
  return chosenOf(combinations, typed).map((values) => {
    const [price, stock] = ['price', 'stock'].map((name) => typed[nameOf(values, name)])
    return {
      values,
      sku: typed[nameOf(values, 'sku')] ?? skuOf(sku, values),
      ...(price && { price: amountOf(price, decimals) }),
      stock: Number(stock || 0),
    }
  })
}

type RowProps = { values: string[]; sku: string; error: string | undefined } & Pick<FormState, 'typed' | 'change'>

function VariantRow({ values, sku, typed, change, error }: RowProps) {
  const inputOf = (name: string, label: string, before = '') => ({
    'aria-label': `${label}, ${values.join(', ')}`,
    value: typed[nameOf(values, name)] ?? before,
    disabled: !isChosen(values, typed),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change(nameOf(values, name), currentTarget.value),
  })
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          label={values.join(', ')}
          checked={isChosen(values, typed)}
          onChange={({ currentTarget }) => change(nameOf(values, 'isLeftOut'), currentTarget.checked ? '' : 'true')}
        />
      </Table.Td>
      <Table.Td>
        <TextInput {...inputOf('sku', texts.sku, skuOf(sku, values))} required error={error} />
      </Table.Td>
      <Table.Td>
        <TextInput {...inputOf('price', texts.price)} inputMode="decimal" pattern={amountPattern} placeholder={texts.asProduct} />
      </Table.Td>
      <Table.Td>
        <TextInput {...inputOf('stock', texts.stock)} inputMode="numeric" pattern="\d+" placeholder="0" />
      </Table.Td>
    </Table.Tr>
  )
}

function chosenOf(combinations: string[][], typed: Values): string[][] {
  return combinations.filter((values) => isChosen(values, typed))
}

function isChosen(values: string[], typed: Values): boolean {
  return !typed[nameOf(values, 'isLeftOut')]
}

function nameOf(values: string[], name: string): string {
  return `${keyOf(values)}/${name}`
}
