import { Card, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A part of a screen, with its title. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section" withBorder aria-label={title}>
      <Title order={2} fz={18} mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  )
}
