import { type ReactNode, useEffect, useRef } from 'react'

/** What a press has opened. The focus goes to it. */
export function Opened({ label, children }: { label: string; children: ReactNode }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} aria-label={label} className="opened">
      {children}
    </section>
  )
}
