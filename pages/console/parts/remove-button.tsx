import { Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ConfirmButton } from './confirm.tsx'
import { Fault } from './fault.tsx'
import type { Outcome } from './send.ts'

type Props = {
  label: string
  /** What is removed, by its name, and what that means. */
  children: ReactNode
  remove: () => Promise<Outcome<unknown>>
  /** Called when it is gone. */
  onDone: () => unknown
}

/** A button that removes something, and says why where it is refused. */
export function RemoveButton({ label, children, remove, onDone }: Props) {
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const confirm = async () => {
    const next = await remove()
    setOutcome(next)
    if (!next.error && next.refusals.length === 0) await onDone()
  }
  return (
    <Stack gap="xs" align="start">
      <ConfirmButton label={label} onConfirm={confirm}>
        {children}
      </ConfirmButton>
      <Fault error={outcome?.error} refusals={outcome?.refusals} />
    </Stack>
  )
}
