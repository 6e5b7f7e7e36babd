import { Modal, Stack } from '@mantine/core'
import { client } from '#pages/console/client.ts'
import {
  type CollectionRowFragment,
  CollectionsDocument,
  CreateCollectionDocument,
  DeleteCollectionDocument,
  UpdateCollectionDocument,
} from '#pages/console/documents.generated.ts'
import { RecordForm, type Seen, type Typed } from '#pages/console/parts/record-form.tsx'
import { RemoveButton } from '#pages/console/parts/remove-button.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { WithShop } from '#pages/console/parts/with-shop.tsx'
import type { Currency } from '#pages/console/products/amount.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { InLanguages } from '#pages/console/translations/in-languages.tsx'
import { useCategoryOptions } from './category-options.ts'
import { CollectionLanguages } from './languages.tsx'
import { collectionFields, ruleOf, ruleValues } from './rules.ts'
import { texts } from './texts.ts'

type Collection = CollectionRowFragment
type Props = { collection: Collection | undefined; onClose: () => void }

/** A collection to change or to delete; without one a new one. Its rule says which products it has. */
export function CollectionDialog({ collection, onClose }: Props) {
  const form = <WithShop>{({ own }) => <CollectionForm collection={collection} currency={own} onClose={onClose} />}</WithShop>
  return (
    <Modal opened onClose={onClose} title={collection?.name ?? texts.newCollection}>
      {collection ? (
        <InLanguages name={collection.name} languages={<CollectionLanguages collection={collection} />}>
          <Stack>
            {form}
            <RemoveButton label={texts.remove} remove={() => remove(collection)} onDone={() => readListAgain().then(onClose)}>
              {texts.removeCollectionWhat(collection.name)}
            </RemoveButton>
          </Stack>
        </InLanguages>
      ) : (
        form
      )}
    </Modal>
  )
}

function CollectionForm({ collection, currency, onClose }: Props & { currency: Currency }) {
  const categories = useCategoryOptions()
  const save = async ({ typed, expectedVersion }: Typed) => {
    const { name = '', slug, description = '' } = typed
    const rule = ruleOf(typed, currency.decimals)
    if (!collection) {
      const outcome = await sendOnce(client, CreateCollectionDocument, { input: { name, description, rule, ...(slug && { slug }) } })
      if (outcome.answer?.createCollection?.collection) await readListAgain().then(onClose)
      return outcome
    }
    const input = { id: collection.id, expectedVersion, name, description, rule, ...(slug && { slug }) }
    const { answer, ...outcome } = await sendOnce(client, UpdateCollectionDocument, { input })
    const now = answer?.updateCollection?.collection
    return { ...outcome, now: now ? seenOf(now, currency.decimals) : undefined }
  }
  const record = collection ? seenOf(collection, currency.decimals) : { values: {}, version: 0 }
  return (
    <RecordForm
      fields={collectionFields(categories, currency.currency)}
      record={record}
      button={collection ? frame.save : texts.create}
      save={save}
    />
  )
}

function remove({ id, version }: Collection) {
  return sendOnce(client, DeleteCollectionDocument, { input: { id, expectedVersion: version } })
}

async function readListAgain(): Promise<void> {
  await client.refetchQueries({ include: [CollectionsDocument] })
}

function seenOf({ name, slug, description, rule, version }: Collection, decimals: number): Seen {
  return { values: { name, slug, description, ...ruleValues(rule, decimals) }, version }
}
