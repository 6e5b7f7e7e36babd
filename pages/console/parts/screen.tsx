import { Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '#pages/console/texts.ts'

type Props = { title: string; actions?: ReactNode; children: ReactNode }

/** A screen: its title, which is that of the window too, what one can do with the whole, and its content. */
export function Screen({ title, actions, children }: Props) {
  return (
    <Stack>
      <title>{`${title} · ${texts.console}`}</title>
      <Group justify="space-between" mih={36}>
        <Title order={1} fz={24} className="fact">
          {title}
        </Title>
        <Group gap="xs">{actions}</Group>
      </Group>
      {children}
    </Stack>
  )
}
