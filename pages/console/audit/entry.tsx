import { Anchor, Modal, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { Link } from 'react-router'
import type { AuditLogQuery } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { type Change, changesOf } from './changes.ts'
import { texts } from './texts.ts'

export type Entry = NonNullable<AuditLogQuery['page']>['edges'][number]['node']

/** One change: who made it, and what was there before and after it, with what differs marked. */
export function EntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { action, actor, actorId, subject, at, requestId, hash } = entry
  return (
    <Modal opened onClose={onClose} size="xl" title={action} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        <div>
          <Text>
            <When at={at} />, {actor?.displayName ?? actorId}
          </Text>
          <Text>
            {texts.subject}: <Subject id={subject} />
          </Text>
        </div>
        <States changes={changesOf(entry.before, entry.after)} />
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {texts.requestId}: {requestId}
          {hash && ` · ${texts.hash}: ${hash}`}
        </Text>
      </Stack>
    </Modal>
  )
}

const places = { usr_: '/customers', ord_: '/orders', pay_: '/payments', prod_: '/products' }

/** What a change is about, with a link to where that is shown. */
function Subject({ id }: { id: string }) {
  const [, place] = Object.entries(places).find(([prefix]) => id.startsWith(prefix)) ?? []
  if (!place) return <code>{id}</code>
  return (
    <Anchor component={Link} to={`${place}/${id}`}>
      <code>{id}</code>
    </Anchor>
  )
}

function States({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <Text c="dimmed">{texts.noStates}</Text>
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table layout="fixed" aria-label={`${texts.before}, ${texts.after}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.value}</Table.Th>
            <Table.Th>{texts.before}</Table.Th>
            <Table.Th>{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
          {changes.map((change) => (
            <Line key={change.name} {...change} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Line({ name, before, after, differs }: Change) {
  return (
    <Table.Tr fw={differs ? 700 : 400}>
      <Table.Th scope="row">
        {name}
        {differs && ' ≠'}
        {differs && <VisuallyHidden> {texts.changed}</VisuallyHidden>}
      </Table.Th>
      <Table.Td bg={differs && before ? 'var(--mantine-color-red-light)' : undefined}>{before}</Table.Td>
      <Table.Td bg={differs && after ? 'var(--mantine-color-green-light)' : undefined}>{after}</Table.Td>
    </Table.Tr>
  )
}
