import { useApolloClient } from '@apollo/client/react'
import { Alert, Button, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { type DeadLetterRowFragment, DeadLettersDocument, RetryDeadLettersDocument } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Facts } from '#pages/console/parts/facts.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Props = { letter: DeadLetterRowFragment; onClose: () => void }

/** All that is known of an event that could not be handled, and a button to resend it. */
export function LetterDialog({ letter, onClose }: Props) {
  const client = useApolloClient()
  const { send, isSending, rest, error, answer } = useSend(RetryDeadLettersDocument)
  const [now = letter] = answer?.retryDeadLetters?.deadLetters ?? []
  const resend = () => send({ input: { ids: [letter.id] } })
  const close = () => {
    onClose()
    if (now.handledAt) void client.refetchQueries({ include: [DeadLettersDocument] })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={texts.name(letter.eventType, letter.eventSeq)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Facts label={texts.event} facts={factsOf(now)} />
        <Fault refusals={rest} error={error} />
        {answer && <Outcome {...now} />}
        {now.handledAt ? (
          <Button onClick={close}>{common.close}</Button>
        ) : (
          <Button loading={isSending} onClick={() => void resend()} data-autofocus>
            {texts.resend}
          </Button>
        )}
      </Stack>
    </Modal>
  )
}

function factsOf({ id, producer, consumer, attempts, failedAt, reason }: DeadLetterRowFragment): [string, ReactNode][] {
  return [
    [texts.producer, producer],
    [texts.consumer, consumer],
    [texts.failedAt, <When key="at" at={failedAt} />],
    [texts.attempts, attempts],
    [texts.reason, reason],
    [texts.number, <code key="id">{id}</code>],
  ]
}

function Outcome({ handledAt, reason }: DeadLetterRowFragment) {
  return (
    <Alert color={handledAt ? 'green' : 'red'} variant="light" role="status">
      {handledAt ? texts.handled : texts.stillFails(reason)}
    </Alert>
  )
}
