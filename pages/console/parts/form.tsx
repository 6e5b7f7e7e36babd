import type { ReactNode } from 'react'

type Props = { onSend: (form: FormData) => unknown; children: ReactNode }

/** A form of inputs that keep their own values, also where what was sent is refused. */
export function Form({ onSend, children }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(new FormData(event.currentTarget))
      }}
    >
      {children}
    </form>
  )
}
