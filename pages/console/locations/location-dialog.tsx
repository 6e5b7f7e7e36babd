import { Modal, Stack } from '@mantine/core'
import { client } from '#pages/console/client.ts'
import {
  CreateStockLocationDocument,
  DeleteStockLocationDocument,
  type LocationRowFragment,
  StockLocationsDocument,
  UpdateStockLocationDocument,
} from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Seen, type Typed } from '#pages/console/parts/record-form.tsx'
import { RemoveButton } from '#pages/console/parts/remove-button.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Location = LocationRowFragment
type Props = { location: Location | undefined; onClose: () => void }

const fields: Field[] = [
  { name: 'name', label: texts.name, isRequired: true, most: 100 },
  { name: 'priority', label: texts.priority, hint: texts.priorityHint, kind: 'whole', isRequired: true },
]

/** A location to change or to archive; without one a new one. */
export function LocationDialog({ location, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={location?.name ?? texts.newLocation}>
      <Stack>
        {location ? <Existing location={location} /> : <New onClose={onClose} />}
        {location && !location.isMain && (
          <RemoveButton label={texts.archive} remove={() => archive(location)} onDone={() => readListAgain().then(onClose)}>
            {texts.archiveWhat(location.name)}
          </RemoveButton>
        )}
      </Stack>
    </Modal>
  )
}

function New({ onClose }: { onClose: () => void }) {
  const save = async ({ typed: { name = '', priority } }: Typed) => {
    const outcome = await sendOnce(client, CreateStockLocationDocument, { input: { name, priority: Number(priority) } })
    if (outcome.answer?.createStockLocation?.location) await readListAgain().then(onClose)
    return outcome
  }
  return <RecordForm fields={fields} record={{ values: { priority: '10' }, version: 0 }} button={texts.create} save={save} />
}

function Existing({ location }: { location: Location }) {
  const save = async ({ typed: { name = '', priority }, expectedVersion }: Typed) => {
    const input = { id: location.id, expectedVersion, name, priority: Number(priority) }
    const { answer, ...outcome } = await sendOnce(client, UpdateStockLocationDocument, { input })
    const now = answer?.updateStockLocation?.location
    await readListAgain()
    return { ...outcome, now: now ? seenOf(now) : undefined }
  }
  return <RecordForm fields={fields} record={seenOf(location)} button={frame.save} save={save} />
}

function archive({ id, version }: Location) {
  return sendOnce(client, DeleteStockLocationDocument, { input: { id, expectedVersion: version } })
}

async function readListAgain(): Promise<void> {
  await client.refetchQueries({ include: [StockLocationsDocument] })
}

function seenOf({ name, priority, version }: Location): Seen {
  return { values: { name, priority: String(priority) }, version }
}
