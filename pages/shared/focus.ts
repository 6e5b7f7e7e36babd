import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Returns what marks the element of the screen: after a change of the address it gets the focus, so that a screen reader goes on at its beginning. */
export function useFocusOnArrival(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation()
  const screen = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) screen.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return screen
}
