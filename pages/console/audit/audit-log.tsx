import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { type AuditFilter, AuditLogDocument } from '#pages/console/documents.generated.ts'
import { choiceIn, dayIn, textIn } from '#pages/console/parts/address.ts'
import { When } from '#pages/console/parts/date.tsx'
import type { FilterField } from '#pages/console/parts/filters.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { type Entry, EntryDialog } from './entry.tsx'
import { texts } from './texts.ts'

/** Every privileged change, with what was there before and after. */
export function AuditLogScreen() {
  const [shown, setShown] = useState<Entry>()
  return (
    <Screen title={common.screens.auditLog}>
      <GraphTable
        query={AuditLogDocument}
        title={common.screens.auditLog}
        columns={columnsWith(setShown)}
        filters={filters}
        variables={(address) => ({ filter: filterIn(address) })}
        nameOf={({ action }) => action}
      />
      {shown && <EntryDialog entry={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}

function columnsWith(onShow: (entry: Entry) => void): Column<Entry>[] {
  return [
    { title: texts.at, of: ({ at }) => <When at={at} /> },
    {
      title: texts.action,
      of: (entry) => (
        <Anchor component="button" type="button" inherit aria-label={texts.details(entry.action)} onClick={() => onShow(entry)}>
          {entry.action}
        </Anchor>
      ),
    },
    { title: texts.part, of: ({ subgraph }) => subgraph },
    { title: texts.actor, of: ({ actor, actorId }) => actor?.displayName || actorId },
    { title: texts.subject, of: ({ subject }) => <code>{subject}</code> },
  ]
}

const filters: FilterField[] = [
  { kind: 'text', name: 'action', label: texts.action },
  {
    kind: 'choice',
    name: 'subgraph',
    label: texts.part,
    options: ['admin', 'auth', 'carts', 'orders', 'payments', 'products', 'users'].map((value) => ({ value, label: value })),
  },
  { kind: 'text', name: 'actor', label: texts.actorId },
  { kind: 'text', name: 'subject', label: texts.subjectId },
  { kind: 'day', name: 'from', label: texts.from },
  { kind: 'day', name: 'to', label: texts.to },
]

function filterIn(address: URLSearchParams): AuditFilter {
  const given = {
    action: textIn(address, 'action'),
    subgraph: choiceIn(address, 'subgraph'),
    actor: textIn(address, 'actor'),
    subject: textIn(address, 'subject'),
    from: dayIn(address, 'from'),
    to: dayIn(address, 'to', 1),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
