import type { FormEvent } from 'react'

/** Sends a form by a function. The fields keep what was typed, which those of a form with an `action` do not. */
export function sending(send: (form: FormData) => unknown) {
  return (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(new FormData(event.currentTarget))
  }
}
