import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type PaymentContentFragment, UpdatePaymentDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { changedIn } from '#pages/console/parts/changed.ts'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { Facts } from '#pages/console/parts/facts.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Payment = PaymentContentFragment
type Sending = Pick<ReturnType<typeof useSend>, 'isSending' | 'isDone' | 'isConflict' | 'faultOf' | 'rest' | 'error'>
type Notes = { note: string | null; reference: string | null }

const fields = [
  { label: texts.note, of: ({ note }: Notes) => note ?? '' },
  { label: texts.reference, of: ({ reference }: Notes) => reference ?? '' },
]

/** What staff have noted of the payment. */
export function PaymentNotes({ payment }: { payment: Payment }) {
  const { can } = useMe()
  return can('PAYMENTS_WRITE') ? (
    <EditableNotes payment={payment} />
  ) : (
    <Facts label={texts.notes} facts={fields.map(({ label, of }) => [label, of(payment) || '–'])} />
  )
}

/** `seen` is what the person has begun with: what comes later from the shop does not replace it unnoticed. */
function EditableNotes({ payment }: { payment: Payment }) {
  const sending = useSend(UpdatePaymentDocument, ['note', 'reference'])
  const [seen, setSeen] = useState({ turn: 0, payment })
  const [mine, setMine] = useState<Partial<Notes>>()
  const save = async (notes: Partial<Notes>, expectedVersion: number) => {
    setMine(notes)
    const answer = await sending.send({ input: { paymentId: payment.id, expectedVersion, ...notes } })
    const saved = answer?.updatePayment?.payment
    if (saved) setSeen(({ turn }) => ({ turn, payment: saved }))
  }
  const take = (theirs: Payment) => {
    sending.forget()
    setSeen(({ turn }) => ({ turn: turn + 1, payment: theirs }))
  }
  const theirs = sending.isConflict ? sending.answer?.updatePayment?.payment : undefined
  return (
    <>
      <NotesForm
        key={seen.turn}
        notes={seen.payment}
        sending={sending}
        onSave={(notes) => save(changedIn(notes, seen.payment), seen.payment.version)}
      />
      {mine && theirs && (
        <Conflict
          mine={{ ...theirs, ...mine }}
          theirs={theirs}
          fields={fields}
          onTake={() => take(theirs)}
          onKeep={() => save(mine, theirs.version)}
          onClose={sending.forget}
        />
      )}
    </>
  )
}

type FormProps = { notes: Notes; sending: Sending; onSave: (notes: Notes) => unknown }

function NotesForm({ notes: { note, reference }, sending: { isSending, isDone, isConflict, faultOf, rest, error }, onSave }: FormProps) {
  return (
    <Form onSend={(form) => onSave(notesIn(form))}>
      <Stack>
        <Textarea name="note" label={texts.note} defaultValue={note ?? ''} maxLength={1000} autosize minRows={3} error={faultOf('note')} />
        <TextInput name="reference" label={texts.reference} defaultValue={reference ?? ''} maxLength={100} error={faultOf('reference')} />
        {!isConflict && <Fault refusals={rest} error={error} />}
        <Group justify="flex-end">
          <Text role="status">{isDone && texts.saved}</Text>
          <Button type="submit" loading={isSending}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

function notesIn(form: FormData): Notes {
  const text = (name: string) => String(form.get(name)).trim() || null
  return { note: text('note'), reference: text('reference') }
}
