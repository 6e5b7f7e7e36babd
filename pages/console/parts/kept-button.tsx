import type { ComponentProps } from 'react'
import { SendButton } from '#pages/shared/send-button.tsx'

type Props = ComponentProps<'button'> & { 'data-loading'?: boolean }

/** The button of the console: it has the focus as long as what it has sent is on its way. Mantine disables one that is loading. */
export function KeptButton({ disabled, ...others }: Props) {
  const isSending = others['data-loading'] === true
  return <SendButton {...others} isSending={isSending} disabled={disabled && !isSending} />
}
