import { type ReactNode, useId, useRef } from 'react'
import { texts } from './texts.ts'

type Props = {
  button: string
  question: string /** What is asked about it, and how to go on; `close` ends the question. */
  children: (close: () => void) => ReactNode
}

/** A button that asks before something is gone for good. The browser moves the focus into the question, and back. */
export function AskFirst({ button, question, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {button}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{question}</h2>
        {children(() => dialog.current?.close())}
        <button type="button" className="leave" onClick={() => dialog.current?.close()}>
          {texts.cancel}
        </button>
      </dialog>
    </>
  )
}
