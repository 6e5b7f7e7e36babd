import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import {
  type CategoryBranchFragment,
  CreateCategoryDocument,
  DeleteCategoryDocument,
  UpdateCategoryDocument,
} from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Seen, type Typed } from '#pages/console/parts/record-form.tsx'
import { RemoveButton } from '#pages/console/parts/remove-button.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { InLanguages } from '#pages/console/translations/in-languages.tsx'
import { CategoryLanguages } from './languages.tsx'
import { readTreeAgain } from './moves.ts'
import { texts } from './texts.ts'

type Category = CategoryBranchFragment
type Props = { category: Category | undefined; onClose: () => void }

const fields: Field[] = [
  { name: 'name', label: texts.name, isRequired: true, most: 200 },
  { name: 'slug', label: texts.slug, hint: texts.slugHint, most: 200 },
  { name: 'description', label: texts.description, kind: 'long', most: 5000 },
]

/** A category to change, to delete or to add one below it; without one a new one at the top. */
export function CategoryDialog({ category, onClose }: Props) {
  const [isBelow, setBelow] = useState(!category)
  const title = isBelow ? (category ? texts.newBelow(category.name) : texts.newCategory) : (category?.name ?? '')
  return (
    <Modal opened onClose={onClose} title={title}>
      {category && !isBelow ? (
        <InLanguages name={category.name} languages={<CategoryLanguages category={category} />}>
          <Stack>
            <Existing category={category} />
            <Group justify="space-between">
              <Button variant="default" onClick={() => setBelow(true)}>
                {texts.addBelow}
              </Button>
              <RemoveButton label={texts.remove} remove={() => remove(category)} onDone={() => readTreeAgain().then(onClose)}>
                {texts.removeCategoryWhat(category.name)}
              </RemoveButton>
            </Group>
          </Stack>
        </InLanguages>
      ) : (
        <New parentId={category?.id} onClose={onClose} />
      )}
    </Modal>
  )
}

function Existing({ category }: { category: Category }) {
  const save = async ({ changed, expectedVersion }: Typed) => {
    const input = { id: category.id, expectedVersion, ...changed }
    const { answer, ...outcome } = await sendOnce(client, UpdateCategoryDocument, { input })
    const now = answer?.updateCategory?.category
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  return <RecordForm fields={fields} record={seenOf(category)} button={frame.save} save={save} />
}

function New({ parentId, onClose }: { parentId: string | undefined; onClose: () => void }) {
  const save = async ({ typed: { name = '', slug, description = '' } }: Typed) => {
    const input = { name, description, parentId: parentId ?? null, ...(slug && { slug }) }
    const outcome = await sendOnce(client, CreateCategoryDocument, { input })
    if (!outcome.answer?.createCategory?.category) return outcome
    await readTreeAgain()
    onClose()
    return outcome
  }
  return <RecordForm fields={fields} record={{ values: {}, version: 0 }} button={texts.create} save={save} />
}

function remove({ id, version }: Category) {
  return sendOnce(client, DeleteCategoryDocument, { input: { id, expectedVersion: version } })
}

function seenOf({ name, slug, description, version }: Pick<Category, 'name' | 'slug' | 'description' | 'version'>): Seen {
  return { values: { name, slug, description }, version }
}
