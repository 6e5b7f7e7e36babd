import { useQuery } from '@apollo/client/react'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  AddUserNoteDocument,
  CustomerNotesDocument,
  type CustomerNotesQuery,
  DeleteUserNoteDocument,
} from '#pages/console/documents.generated.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts } from './texts.ts'

type Note = NonNullable<CustomerNotesQuery['userNotes']>['edges'][number]['node']
type Props = { userId: string; mayWrite: boolean }

/** What staff have noted on a person. */
export function Notes({ userId, mayWrite }: Props) {
  const { data, error, refetch } = useQuery(CustomerNotesDocument, { variables: { userId }, fetchPolicy: 'cache-and-network' })
  const notes = data?.userNotes?.edges.map(({ node }) => node)
  return (
    <Part title={texts.notes}>
      <Stack>
        <Text size="sm" c="dimmed">
          {texts.notesHelp}
        </Text>
        <Fault error={error} onRetry={() => refetch()} />
        {notes?.map((note) => (
          <OneNote key={note.id} note={note} mayDelete={mayWrite} onDeleted={refetch} />
        ))}
        {mayWrite && <NewNote userId={userId} onAdded={refetch} />}
      </Stack>
    </Part>
  )
}

function OneNote({
  note: { id, text, author, createdAt },
  mayDelete,
  onDeleted,
}: {
  note: Note
  mayDelete: boolean
  onDeleted: () => unknown
}) {
  const { send, rest, error } = useSend(DeleteUserNoteDocument)
  const remove = async () => {
    if (await send({ input: { id } })) await onDeleted()
  }
  return (
    <Group justify="space-between" align="start" wrap="nowrap">
      <div>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
        <Text size="sm" c="dimmed">
          {author ? `${author.displayName}, ` : ''}
          <When at={createdAt} />
        </Text>
        <Fault refusals={rest} error={error} />
      </div>
      {mayDelete && (
        <ConfirmButton size="xs" label={texts.deleteNote} onConfirm={remove}>
          {text}
        </ConfirmButton>
      )}
    </Group>
  )
}

function NewNote({ userId, onAdded }: { userId: string; onAdded: () => unknown }) {
  const [text, setText] = useState('')
  const { send, isSending, faultOf, rest, error } = useSend(AddUserNoteDocument, ['text'])
  const add = async () => {
    if (!(await send({ input: { userId, text } }))) return
    setText('')
    await onAdded()
  }
  return (
    <Form onSend={add}>
      <Stack gap="xs">
        <Textarea
          label={texts.note}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={faultOf('text')}
          required
          maxLength={2000}
          autosize
        />
        <Fault refusals={rest} error={error} />
        <Button type="submit" variant="default" loading={isSending} w="max-content">
          {texts.addNote}
        </Button>
      </Stack>
    </Form>
  )
}
