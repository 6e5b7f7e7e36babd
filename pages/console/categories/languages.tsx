import type { DocumentNode, ErrorLike } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import {
  CategoryTranslationsDocument,
  CollectionTranslationsDocument,
  type TranslationContentFragment,
} from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Waiting } from '#pages/console/parts/other-screens.tsx'
import { Translations } from '#pages/console/translations/translations.tsx'
import { texts } from './texts.ts'

type Named = { id: string; name: string; description: string }
type Asked = {
  translations: readonly TranslationContentFragment[] | null | undefined
  error: ErrorLike | undefined
  refetch: () => unknown
}

/** The texts of a category in other languages than the shop's first. */
export function CategoryLanguages({ category }: { category: Named }) {
  const { data, error, refetch } = useQuery(CategoryTranslationsDocument, { variables: { id: category.id } })
  const asked = { translations: data?.category?.translations, error, refetch }
  return <NameAndDescription of={category} asked={asked} query={CategoryTranslationsDocument} />
}

/** The texts of a collection in other languages than the shop's first. */
export function CollectionLanguages({ collection }: { collection: Named }) {
  const { data, error, refetch } = useQuery(CollectionTranslationsDocument, { variables: { id: collection.id } })
  const asked = { translations: data?.collection?.translations, error, refetch }
  return <NameAndDescription of={collection} asked={asked} query={CollectionTranslationsDocument} />
}

type Props = { of: Named; asked: Asked; query: DocumentNode }

function NameAndDescription({ of: { id, name, description }, asked: { translations, error, refetch }, query }: Props) {
  if (!translations) return error ? <Fault error={error} onRetry={refetch} /> : <Waiting />
  return (
    <Translations
      subjectId={id}
      translations={translations}
      refetch={query}
      fields={[
        { name: 'name', label: texts.name, hint: name, most: 200 },
        { name: 'description', label: texts.description, hint: description.slice(0, 200), kind: 'long', most: 5000 },
      ]}
    />
  )
}
