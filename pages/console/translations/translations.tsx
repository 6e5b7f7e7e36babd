import type { DocumentNode } from '@apollo/client'
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import { SetTranslationsDocument, type TranslationContentFragment } from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Typed } from '#pages/console/parts/record-form.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { WithShop } from '#pages/console/parts/with-shop.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { inputOf, seenOf } from './record.ts'
import { texts } from './texts.ts'

/** `fields`: its texts, each with that in the first language as its hint. `refetch`: the query that shows what was saved. */
type Props = { subjectId: string; translations: readonly TranslationContentFragment[]; fields: Field[]; refetch: DocumentNode }

/** The texts of something in the languages of the shop but the first. Texts in a language may be there before the shop has it. */
export function Translations(props: Props) {
  return <WithShop>{({ locales }) => <Languages {...props} locales={locales.slice(1)} />}</WithShop>
}

function Languages({ locales, ...props }: Props & { locales: readonly string[] }) {
  const [added, setAdded] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const all = [...new Set([...locales, ...props.translations.map(({ locale }) => locale), ...added])]
  const [chosen, choose] = useState(all[0])
  const add = () => {
    setAdded([...added, typed])
    choose(typed)
    setTyped('')
  }
  return (
    <Stack>
      <Text c="dimmed">{texts.languagesHint}</Text>
      <Group align="end">
        {all.length > 0 && <SegmentedControl aria-label={texts.language} data={all} value={chosen ?? ''} onChange={choose} />}
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
      {chosen && <Language key={chosen} {...props} locale={chosen} />}
    </Stack>
  )
}

function Language({ subjectId, translations, fields, refetch, locale }: Props & { locale: string }) {
  const save = async ({ typed, expectedVersion }: Typed) => {
    const translation = { subjectId, locale, expectedVersion, ...inputOf(typed, fields) }
    const { answer, error, refusals } = await sendOnce(client, SetTranslationsDocument, { input: { translations: [translation] } })
    const [result] = answer?.setTranslations?.results ?? []
    await client.refetchQueries({ include: [refetch] })
    const refused = result?.userErrors.map((refusal) => ({ ...refusal, path: ['input', ...refusal.path.slice(3)] })) ?? []
    return { error, refusals: [...refusals, ...refused], now: result?.translation ? seenOf(result.translation) : undefined }
  }
  const translation = translations.find((one) => one.locale === locale)
  const record = translation ? seenOf(translation) : { values: {}, version: 0 }
  return <RecordForm fields={fields} record={record} button={frame.save} save={save} />
}
