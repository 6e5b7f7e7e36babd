import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAllAttributes } from '#pages/console/attributes/all-attributes.ts'
import { client } from '#pages/console/client.ts'
import { type ProductDetailsFragment, SetProductAttributesDocument } from '#pages/console/documents.generated.ts'
import { RecordForm, type Typed } from '#pages/console/parts/record-form.tsx'
import { type Refusal, sendOnce } from '#pages/console/parts/send.ts'
import { fieldOf, inputOf, seenOf } from './attribute-values.ts'
import { texts } from './texts.ts'

/** The values of a product's attributes; others can be added. */
export function ProductAttributes({ product }: { product: ProductDetailsFragment }) {
  const all = useAllAttributes()
  const [added, setAdded] = useState<string[]>([])
  const codes = new Set([...product.attributes.map(({ attribute }) => attribute.code), ...added])
  const shown = [...product.attributes.map(({ attribute }) => attribute), ...all.filter(({ code }) => added.includes(code))]
  const attributes = shown.filter(({ code }, at) => shown.findIndex((one) => one.code === code) === at)
  const save = async ({ typed, expectedVersion }: Typed) => {
    const given = attributes.filter(({ code }) => typed[code])
    const input = {
      productId: product.id,
      expectedVersion,
      values: given.map((attribute) => inputOf(attribute, typed[attribute.code] ?? '')),
    }
    const { answer, refusals, error } = await sendOnce(client, SetProductAttributesDocument, { input })
    const now = answer?.setProductAttributes?.product
    return { error, refusals: refusals.map((refusal) => byCode(refusal, given)), now: now ? seenOf(now) : undefined }
  }
  return (
    <Stack>
      <NativeSelect
        label={texts.addAttribute}
        value=""
        data={[
          { value: '', label: '–' },
          ...all.filter(({ code }) => !codes.has(code)).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={({ currentTarget }) => setAdded([...added, currentTarget.value])}
      />
      <RecordForm fields={attributes.map(fieldOf)} record={seenOf(product)} button={texts.saveAttributes} save={save} />
    </Stack>
  )
}

/** A refusal names the place of a value in the list; its input is that of the attribute. */
function byCode(refusal: Refusal, given: readonly { code: string }[]): Refusal {
  const [input = '', values, at, ...rest] = refusal.path
  const code = values === 'values' ? given[Number(at)]?.code : undefined
  return code ? { ...refusal, path: [input, code, ...rest] } : refusal
}
