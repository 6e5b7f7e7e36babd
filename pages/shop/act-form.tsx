import type { TypedDocumentNode } from '@apollo/client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { Fault } from './fault.tsx'
import { sending } from './sending.ts'
import { type Refusal, useAct } from './use-act.ts'

type Props<Data, Variables extends { input: unknown }> = {
  document: TypedDocumentNode<Data, Variables>
  /** The input that the fields make together. */
  inputOf: (form: FormData) => Variables['input']
  button: string
  /** What to say once it is done. */
  done?: string
  onDone?: (data: Data) => void
  /** The names of the queries that show something else now. */
  refetch?: string[]
  children?: ReactNode
}

/** What was refused of the fields of a form. */
export const RefusalsOfForm = createContext<readonly Refusal[]>([])

/** A form that sends a mutation. What is refused stands beside its field, else below them; the fields keep what was typed. */
export function ActForm<Data extends object, Variables extends { input: unknown }>(props: Props<Data, Variables>) {
  const { document, inputOf, button, done, onDone, refetch = [], children } = props
  const { act, refusals, error, isDone, isBusy } = useAct(document, { refetch })
  const [sent, setSent] = useState({ names: [] as string[], times: 0 })
  const send = async (form: FormData) => {
    setSent(({ times }) => ({ names: [...form.keys()], times }))
    const data = await act(inputOf(form))
    if (!data) return
    setSent(({ names, times }) => ({ names, times: times + 1 }))
    onDone?.(data)
  }
  return (
    <form className="checkout" onSubmit={sending(send)}>
      {/* what was done is forgotten: passwords are empty again, other fields show what there is now */}
      <RefusalsOfForm key={sent.times} value={refusals}>
        {children}
      </RefusalsOfForm>
      <Fault error={error} refusals={refusals.filter(({ path }) => !sent.names.includes(path?.at(-1) ?? ''))} />
      <p role="status">{isDone && !isBusy ? done : ''}</p>
      <SendButton type="submit" className="main" isSending={isBusy}>
        {button}
      </SendButton>
    </form>
  )
}

/** What was refused of a field of the form around it. */
export function useRefusalsOf(name: string): string | undefined {
  const said = useContext(RefusalsOfForm).filter(({ path }) => path?.at(-1) === name)
  return said.length > 0 ? said.map(({ message }) => message).join(' ') : undefined
}
