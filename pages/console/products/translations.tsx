import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import {
  type ProductDetailsFragment,
  ProductDocument,
  type ProductTranslationFragment,
  SetTranslationsDocument,
} from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Seen, type Typed, type Values } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Product = ProductDetailsFragment
type Translation = ProductTranslationFragment

const plain = ['name', 'description', 'seoTitle', 'seoDescription'] as const

/** The texts of a product in other languages than the shop's first. */
export function Translations({ product }: { product: Product }) {
  const [added, setAdded] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const locales = [...new Set([...(product.translations ?? []).map(({ locale }) => locale), ...added])]
  const [chosen, choose] = useState(locales[0])
  const add = () => {
    setAdded([...added, typed])
    choose(typed)
    setTyped('')
  }
  return (
    <Stack>
      <Text c="dimmed">{texts.languagesHint}</Text>
      <Group align="end">
        {locales.length > 0 && <SegmentedControl aria-label={texts.language} data={locales} value={chosen ?? ''} onChange={choose} />}
        <TextInput
          label={texts.addLanguage}
          placeholder="de"
          maxLength={35}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button variant="default" disabled={!typed} onClick={add}>
          {texts.add}
        </Button>
      </Group>
      {chosen && <Language key={chosen} product={product} locale={chosen} />}
    </Stack>
  )
}

function Language({ product, locale }: { product: Product; locale: string }) {
  const save = async ({ typed, expectedVersion }: Typed) => {
    // the name of a variant is made of that of its product
    const names = plain.filter((name) => name !== 'name' || !product.variantOf)
    const said = Object.fromEntries(names.map((name) => [name, typed[name] || null]))
    const translation = { subjectId: product.id, locale, expectedVersion, ...said, terms: termsIn(typed) }
    const { answer, error, refusals } = await sendOnce(client, SetTranslationsDocument, { input: { translations: [translation] } })
    const [result] = answer?.setTranslations?.results ?? []
    await client.refetchQueries({ include: [ProductDocument] })
    const refused = result?.userErrors.map((refusal) => ({ ...refusal, path: ['input', ...refusal.path.slice(3)] })) ?? []
    return { error, refusals: [...refusals, ...refused], now: result?.translation ? seenOf(result.translation) : undefined }
  }
  const translation = product.translations?.find((one) => one.locale === locale)
  const record = translation ? seenOf(translation) : { values: {}, version: 0 }
  return <RecordForm fields={fieldsOf(product)} record={record} button={frame.save} save={save} />
}

/** Each has the text in the shop's first language as its hint. */
function fieldsOf({ variantOf, name, description, options }: Product): Field[] {
  const terms = [...new Set(options.flatMap((option) => [option.name, ...option.values]))]
  return [
    ...(variantOf ? [] : [{ name: 'name', label: texts.name, hint: name, most: 200 }]),
    { name: 'description', label: texts.description, hint: description.slice(0, 200), kind: 'long', most: 5000 },
    { name: 'seoTitle', label: texts.seoTitle, most: 200 },
    { name: 'seoDescription', label: texts.seoDescription, kind: 'long', most: 500 },
    ...terms.map((term) => ({ name: `terms/${term}`, label: texts.term(term), most: 100 })),
  ]
}

function seenOf({ terms, version, ...said }: Translation): Seen {
  const values = [...plain.map((name) => [name, said[name] ?? '']), ...terms.map(({ term, text }) => [`terms/${term}`, text])]
  return { values: Object.fromEntries(values), version }
}

function termsIn(typed: Values) {
  return Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith('terms/') && text ? [{ term: name.slice('terms/'.length), text }] : [],
  )
}
