import type { ComponentProps, MouseEvent } from 'react'

type Props = ComponentProps<'button'> & { isSending: boolean }

/** A button that has the focus as long as what it has sent is on its way, and cannot be pressed again meanwhile. One that is disabled loses it. */
export function SendButton({ isSending, type = 'button', onClick, ...others }: Props) {
  return <button {...others} type={type} aria-disabled={isSending || undefined} onClick={isSending ? doNothing : onClick} />
}

function doNothing(event: MouseEvent): void {
  event.preventDefault()
}
