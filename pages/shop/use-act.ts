import type { ErrorLike, TypedDocumentNode } from '@apollo/client'
import { useMutation } from '@apollo/client/react'

export type Refusal = { code: string; message: string; path?: string[] }

/** `refetch`: the names of the queries that show something else afterwards. */
type Options = { refetch?: string[] }
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
  { refetch = [] }: Options = {},
): Act<Data, Variables['input']> {
  const options = { refetchQueries: refetch, awaitRefetchQueries: true }
  const [run, { data, error, loading }] = useMutation(document as unknown as TypedDocumentNode<object, { input: unknown }>, options)
  const act = async (input: Variables['input']) => {
    const answer = await run({ variables: { input } }).catch(() => undefined)
    return answer?.data && refusalsIn(answer.data).length === 0 ? (answer.data as Data) : undefined
  }
  const refusals = refusalsIn(data)
  return { act, refusals, error, isDone: Boolean(data) && refusals.length === 0, isBusy: loading }
}

function refusalsIn(data: object | null | undefined): readonly Refusal[] {
  const [payload] = Object.values(data ?? {}) as ({ userErrors?: readonly Refusal[] } | null)[]
  return payload?.userErrors ?? []
}
