import { useFragment } from '@apollo/client/react'
import { type AttributeRowFragment, AttributesDocument, AttributeTranslationsFragmentDoc } from '#pages/console/documents.generated.ts'
import type { Field } from '#pages/console/parts/record-form.tsx'
import { termFields, wordsField } from '#pages/console/translations/record.ts'
import { Translations } from '#pages/console/translations/translations.tsx'
import { texts } from './texts.ts'

type Attribute = AttributeRowFragment

/** The texts of an attribute in other languages than the shop's first. */
export function AttributeLanguages({ attribute }: { attribute: Attribute }) {
  const { id } = attribute
  const { data, complete } = useFragment({
    fragment: AttributeTranslationsFragmentDoc,
    fragmentName: 'AttributeTranslations',
    from: { __typename: 'Attribute', id },
  })
  if (!complete) return null
  return <Translations subjectId={id} translations={data.translations ?? []} fields={fieldsOf(attribute)} refetch={AttributesDocument} />
}

/** A text has as many words as its products say; of a choice each is known. */
function fieldsOf({ name, kind, choices }: Attribute): Field[] {
  return [
    { name: 'name', label: texts.name, hint: name, most: 200 },
    ...termFields(kind === 'CHOICE' ? choices : []),
    ...(kind === 'TEXT' ? [wordsField()] : []),
  ]
}
