import { Modal, Stack } from '@mantine/core'
import { client } from '#pages/console/client.ts'
import {
  type AttributeKind,
  type AttributeRowFragment,
  AttributesDocument,
  CreateAttributeDocument,
  DeleteAttributeDocument,
  UpdateAttributeDocument,
} from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Seen, type Typed, type Values } from '#pages/console/parts/record-form.tsx'
import { RemoveButton } from '#pages/console/parts/remove-button.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { InLanguages } from '#pages/console/translations/in-languages.tsx'
import { AttributeLanguages } from './languages.tsx'
import { texts } from './texts.ts'

type Attribute = AttributeRowFragment
type Props = { attribute: Attribute | undefined; onClose: () => void }

const kinds = Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))

/** An attribute to change or to delete; without one a new one. */
export function AttributeDialog({ attribute, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={attribute?.name ?? texts.newAttribute}>
      {attribute ? (
        <InLanguages name={attribute.name} languages={<AttributeLanguages attribute={attribute} />}>
          <Stack>
            <Existing attribute={attribute} />
            <RemoveButton label={texts.remove} remove={() => remove(attribute)} onDone={() => readListAgain().then(onClose)}>
              {texts.removeWhat(attribute.name)}
            </RemoveButton>
          </Stack>
        </InLanguages>
      ) : (
        <New onClose={onClose} />
      )}
    </Modal>
  )
}

function New({ onClose }: { onClose: () => void }) {
  const save = async ({ typed }: Typed) => {
    const { code = '', name = '', kind } = typed
    const outcome = await sendOnce(client, CreateAttributeDocument, {
      input: { code, name, kind: kind as AttributeKind, ...valuesOf(typed), isFilterable: typed.isFilterable === 'true' },
    })
    if (outcome.answer?.createAttribute?.attribute) await readListAgain().then(onClose)
    return outcome
  }
  const fields: Field[] = [
    { name: 'code', label: texts.code, hint: texts.codeHint, isRequired: true, most: 50 },
    { name: 'kind', label: texts.kind, kind: 'choice', choices: kinds },
    ...changeable(),
  ]
  return (
    <RecordForm fields={fields} record={{ values: { kind: 'TEXT', isFilterable: 'true' }, version: 0 }} button={texts.create} save={save} />
  )
}

function Existing({ attribute }: { attribute: Attribute }) {
  const save = async ({ typed, changed, expectedVersion }: Typed) => {
    const { name, isFilterable } = changed
    const input = {
      id: attribute.id,
      expectedVersion,
      ...(name && { name }),
      ...(isFilterable !== undefined && { isFilterable: isFilterable === 'true' }),
      ...valuesOf(typed),
    }
    const { answer, ...outcome } = await sendOnce(client, UpdateAttributeDocument, { input })
    const now = answer?.updateAttribute?.attribute
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  const { kind } = attribute
  return <RecordForm fields={changeable(kind)} record={seenOf(attribute)} button={frame.save} save={save} />
}

/** What can be changed later too; of one that there is, what its kind has. */
function changeable(kind?: AttributeKind): Field[] {
  const fields: (Field | false)[] = [
    { name: 'name', label: texts.name, isRequired: true, most: 100 },
    (!kind || kind === 'DIMENSION') && { name: 'unit', label: texts.unit, hint: texts.unitHint, most: 20 },
    (!kind || kind === 'CHOICE') && { name: 'choices', label: texts.choices, hint: texts.choicesHint, kind: 'long' },
    { name: 'isFilterable', label: texts.isFilterable, kind: 'yes' },
  ]
  return fields.filter((field) => field !== false)
}

function valuesOf({ unit, choices = '' }: Values) {
  const lines = choices.split('\n').map((line) => line.trim())
  return { ...(unit && { unit }), ...(choices.trim() && { choices: lines.filter(Boolean) }) }
}

function remove({ id, version }: Attribute) {
  return sendOnce(client, DeleteAttributeDocument, { input: { id, expectedVersion: version } })
}

async function readListAgain(): Promise<void> {
  await client.refetchQueries({ include: [AttributesDocument] })
}

function seenOf({ name, unit, choices, isFilterable, version }: Attribute): Seen {
  return { values: { name, unit: unit ?? '', choices: choices.join('\n'), isFilterable: isFilterable ? 'true' : '' }, version }
}
