import type { ComponentProps, MouseEvent } from 'react'

type Props = ComponentProps<'button'> & { 'data-loading'?: boolean }

/** A button that has the focus as long as what it has sent is on its way, and cannot be pressed again meanwhile. One that is disabled loses it. */
export function KeptButton({ type = 'button', disabled, onClick, ...others }: Props) {
  const isLoading = others['data-loading'] === true
  return (
    <button
      {...others}
      type={type}
      disabled={disabled && !isLoading}
      aria-disabled={isLoading || undefined}
      onClick={isLoading ? doNothing : onClick}
    />
  )
}

function doNothing(event: MouseEvent): void {
  event.preventDefault()
}
