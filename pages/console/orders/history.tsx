import { Text } from '@mantine/core'
import { When } from '#pages/console/parts/date.tsx'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

/** What happened to the order, oldest first. */
export function History({ entries }: { entries: WholeOrder['timeline'] }) {
  return (
    <ol className="timeline" aria-label={texts.history}>
      {entries.map(({ id, kind, details, subject, at }) => (
        <li key={id}>
          <Text fw={600}>{texts.happened[kind]}</Text>
          <Text size="sm" c="dimmed">
            <When at={at} />
          </Text>
          <Text size="sm" className="fact">
            {[details, subject].filter(Boolean).join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  )
}
