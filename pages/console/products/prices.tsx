import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core'
import { client } from '#pages/console/client.ts'
import { GroupOptionsDocument, type ProductDetailsFragment, SetProductPricesDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { amountPattern } from '#pages/console/parts/amount-input.tsx'
import { type FormState, RecordForm, type Typed } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { WithShop } from '#pages/console/parts/with-shop.tsx'
import type { Currency } from './amount.ts'
import { pricesIn, rowsIn, seenOf, summaryOf } from './price-rows.ts'
import { texts } from './texts.ts'

type Product = ProductDetailsFragment
type Option = { value: string; label: string }

/** What a product costs for customer groups, from many units on, and in other currencies. */
export function Prices({ product }: { product: Product }) {
  return <WithShop>{({ currencies }) => <PricesIn product={product} currencies={currencies} />}</WithShop>
}

function PricesIn({ product, currencies }: { product: Product; currencies: readonly Currency[] }) {
  const currency = product.regularPrice?.currency ?? ''
  const groups = useGroups(product)
  const save = async ({ typed, expectedVersion }: Typed) => {
    const products = [{ id: product.id, expectedVersion, ...pricesIn(typed, currencies) }]
    const { answer, error, refusals } = await sendOnce(client, SetProductPricesDocument, { input: { products } })
    const [result] = answer?.setProductPrices?.results ?? []
    return {
      error,
      refusals: [...refusals, ...(result?.userErrors ?? [])],
      now: result?.product ? seenOf(result.product) : undefined,
    }
  }
  return (
    <Stack>
      <Text c="dimmed">{texts.pricesHint(currency)}</Text>
      <RecordForm
        fields={[]}
        record={seenOf(product)}
        button={texts.savePrices}
        save={save}
        isWhole
        compared={[{ label: texts.prices, of: (values) => summaryOf(values, groups) }]}
      >
        {(form) => <PriceTable form={form} groups={groups} currencies={currencies.map((one) => one.currency)} />}
      </RecordForm>
    </Stack>
  )
}

/** The groups that may be chosen: who may not read them sees those that have a price. */
function useGroups({ groupPrices, currencyPrices }: Product): Option[] {
  const { can } = useMe()
  const { data } = useQuery(GroupOptionsDocument, { skip: !can('USERS_READ') })
  const named = [...(groupPrices ?? []), ...(currencyPrices ?? [])].flatMap(({ group }) => (group ? [group] : []))
  const all = [...(data?.customerGroups?.edges.map(({ node }) => node) ?? []), ...named]
  return [...new Map(all.map(({ id, name }) => [id, { value: id, label: name }])).values()]
}

type TableProps = { form: FormState; groups: Option[]; currencies: string[] }

function PriceTable({ form, groups, currencies }: TableProps) {
  const rows = rowsIn(form.typed)
  const next = String(Number(form.typed.rows ?? 0))
  const add = () => {
    form.change(`${next}.currency`, currencies[0] ?? '')
    form.change(`${next}.minQuantity`, '1')
    form.change('rows', String(Number(next) + 1))
  }
  return (
    <>
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table aria-label={texts.prices}>
            <Table.Thead>
              <Table.Tr>
                {[texts.group, texts.currency, texts.fromUnits, texts.price, ''].map((title) => (
                  <Table.Th key={title}>{title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <PriceRow key={row} row={row} form={form} groups={groups} currencies={currencies} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Button variant="default" w="max-content" onClick={add}>
        {texts.addPrice}
      </Button>
    </>
  )
}

function PriceRow({ row, form: { typed, change }, groups, currencies }: TableProps & { row: string }) {
  const inputOf = (name: string, label: string) => ({
    'aria-label': label,
    value: typed[`${row}.${name}`] ?? '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(`${row}.${name}`, currentTarget.value),
  })
  return (
    <Table.Tr>
      <Table.Td>
        <NativeSelect {...inputOf('groupId', texts.group)} data={[{ value: '', label: texts.everybody }, ...groups]} />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          {...inputOf('currency', texts.currency)}
          data={[...new Set([...currencies, typed[`${row}.currency`] ?? ''])]}
          w={90}
        />
      </Table.Td>
      <Table.Td>
        <TextInput {...inputOf('minQuantity', texts.fromUnits)} required inputMode="numeric" pattern="[1-9]\d*" w={90} />
      </Table.Td>
      <Table.Td>
        <TextInput {...inputOf('price', texts.price)} required inputMode="decimal" pattern={amountPattern} w={110} />
      </Table.Td>
      <Table.Td>
        <Button variant="subtle" color="red" onClick={() => change(`${row}.isGone`, 'true')}>
          {texts.remove}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
