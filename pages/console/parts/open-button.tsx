import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'

/** What a row opens in a dialog: it looks like a link. */
export function OpenButton({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <UnstyledButton onClick={onOpen} c="var(--mantine-color-anchor)" fz="inherit">
      {children}
    </UnstyledButton>
  )
}
