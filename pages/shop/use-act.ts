import type { ErrorLike, TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { useState } from 'react'

export type Refusal = { code: string; message: string; path?: string[] }

/**
 * `first` is done before, and what goes wrong there is told as any fault. `refetch`: the names of the queries that show something else afterwards;
 * `unsure`: of those that tell what was done where no answer came.
 */
type Options = { first?: () => Promise<void>; refetch?: string[]; unsure?: string[] }
type Act<Data, Input> = {
  /** Resolves to the answer, or to undefined where it was refused or did not come. It never rejects: what went wrong is in the other fields. */
  act: (input: Input) => Promise<Data | undefined>
  refusals: readonly Refusal[]
  error: ErrorLike | undefined
  isDone: boolean
  isBusy: boolean
}

/** A mutation with one input, and what became of it. */
export function useAct<Data extends object, Variables extends { input: unknown }>(
  document: TypedDocumentNode<Data, Variables>,
  { first, refetch = [], unsure = [] }: Options = {},
): Act<Data, Variables['input']> {
  const options = { refetchQueries: refetch, awaitRefetchQueries: true }
  const [run, { data, error, loading }] = useMutation(document as unknown as TypedDocumentNode<object, { input: unknown }>, options)
  const client = useApolloClient()
  const [start, setStart] = useState<{ isBusy: boolean; error?: ErrorLike }>({ isBusy: false })
  const begin = async () => {
    setStart({ isBusy: true })
    const failed = await first?.().then(
      () => undefined,
      (fault: ErrorLike) => fault,
    )
    setStart({ isBusy: false, ...(failed && { error: failed }) })
    return !failed
  }
  const act = async (input: Variables['input']) => {
    if (first && !(await begin())) return undefined
    const answer = await run({ variables: { input } }).catch(() => void client.refetchQueries({ include: unsure }).catch(() => {}))
    return answer?.data && refusalsIn(answer.data).length === 0 ? (answer.data as Data) : undefined
  }
  const refusals = refusalsIn(data)
  return { act, refusals, error: start.error ?? error, isDone: Boolean(data) && refusals.length === 0, isBusy: start.isBusy || loading }
}

function refusalsIn(data: object | null | undefined): readonly Refusal[] {
  const [payload] = Object.values(data ?? {}) as ({ userErrors?: readonly Refusal[] } | null)[]
  return payload?.userErrors ?? []
}
