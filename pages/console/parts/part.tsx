import { Card, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { title: string; actions?: ReactNode; children: ReactNode }

/** A part of a screen, with its title and what one can do with it. */
export function Part({ title, actions, children }: Props) {
  return (
    <Card component="section" withBorder aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz={18}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Card>
  )
}
