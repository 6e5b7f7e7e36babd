import { useApolloClient } from '@apollo/client/react'
import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { type DeadLetterRowFragment, DeadLettersDocument, RetryDeadLettersDocument } from '#pages/console/documents.generated.ts'
import type { BulkAct } from '#pages/console/parts/bulk-acts.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { LetterDialog } from './letter.tsx'
import { texts } from './texts.ts'

type Row = DeadLetterRowFragment

/** The events that could not be handled. One or many are resent, after their cause is mended. */
export function DeadLettersScreen() {
  const [shown, setShown] = useState<Row>()
  const resend = useResend()
  return (
    <Screen title={common.screens.deadLetters}>
      <Text c="dimmed">{texts.help}</Text>
      <GraphTable
        query={DeadLettersDocument}
        title={common.screens.deadLetters}
        columns={columnsWith(setShown)}
        acts={[resend]}
        nameOf={nameOf}
      />
      {shown && <LetterDialog letter={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}

function columnsWith(onShow: (row: Row) => void): Column<Row>[] {
  return [
    {
      title: texts.event,
      of: (row) => (
        <Anchor component="button" type="button" inherit aria-label={texts.details(nameOf(row))} onClick={() => onShow(row)}>
          {nameOf(row)}
        </Anchor>
      ),
    },
    { title: texts.consumer, of: ({ consumer }) => consumer },
    { title: texts.reason, of: ({ reason }) => reason },
    { title: texts.attempts, of: ({ attempts }) => attempts, isNumber: true },
    { title: texts.failedAt, of: ({ failedAt }) => <When at={failedAt} /> },
  ]
}

function nameOf({ eventType, eventSeq }: Row): string {
  return texts.name(eventType, eventSeq)
}

/** What is still not handled after it was resent is refused, with the reason. */
function useResend(): BulkAct<Row> {
  const client = useApolloClient()
  return {
    label: texts.resend,
    act: async ({ id }) => {
      const outcome = await sendOnce(client, RetryDeadLettersDocument, { input: { ids: [id] } })
      const [letter] = outcome.answer?.retryDeadLetters?.deadLetters ?? []
      return letter && !letter.handledAt ? { refusals: [{ message: letter.reason }] } : outcome
    },
  }
}
