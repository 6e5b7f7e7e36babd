import {
  type ApolloClient,
  CombinedGraphQLErrors,
  type DocumentNode,
  type ErrorLike,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { newKey } from '#pages/shared/new-key.ts'
import { sentencesOf } from './fault.tsx'

export type Refusal = { code: string; message: string; path: readonly string[] }
/** What a mutation came to, whatever it answers. */
export type Answered = { refusals: readonly { message: string }[]; error?: ErrorLike | undefined }
export type Outcome<Answer> = { answer?: Answer | undefined; refusals: Refusal[]; error?: ErrorLike | undefined }

/**
 * Returns how to send a mutation from a form. `send` resolves to the answer, or to nothing where it was refused; then `faultOf` has the sentence
 * for each input by the path of its value (`faultOf('name')`, `faultOf('lines.0.quantity')`), and `rest` what belongs to no input, for `Fault`.
 * `answer` is the last one, also where it was refused: with `isConflict` it brings what is there now. `key` is for what is carried out once: it stays
 * as long as the shop has not answered, so that the next press repeats the request.
 */
export function useSend<Answer, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Answer, Variables>,
  inputs: string[] = [],
) {
  const client = useApolloClient()
  const [outcome, setOutcome] = useState<Outcome<Answer>>({ refusals: [] })
  const [isSending, setSending] = useState(false)
  const [key, setKey] = useState(newKey)
  const send = async (variables: Variables): Promise<Answer | undefined> => {
    setSending(true)
    const next = await sendOnce(client, mutation, variables)
    setOutcome(next)
    if (!next.error) setKey(newKey())
    setSending(false)
    return next.refusals.length === 0 && !next.error ? next.answer : undefined
  }
  const faultOf = (input: string) => outcome.refusals.find((refusal) => pathOf(refusal) === input)?.message
  const rest = outcome.refusals.filter((refusal) => !inputs.includes(pathOf(refusal)))
  const forget = () => setOutcome({ refusals: [] })
  const isConflict = outcome.refusals.some(({ code }) => code === 'VERSION_CONFLICT')
  const isDone = outcome.answer !== undefined && outcome.refusals.length === 0
  return { ...outcome, send, key, isSending, isDone, isConflict, faultOf, rest, forget }
}

/** Sends a mutation. Never throws: what went wrong is in the outcome. */
export async function sendOnce<Answer, Variables extends OperationVariables>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Outcome<Answer>> {
  try {
    const { data } = await client.mutate({ mutation: mutation as DocumentNode, variables, errorPolicy: 'none' })
    const answer = data as Answer | undefined
    return { answer, refusals: refusalsIn(answer) }
  } catch (error) {
    return { refusals: [], error: error as ErrorLike }
  }
}

/** Why a mutation of a bulk was not carried out, as sentences. None where it was. */
export function sentencesIn({ refusals, error }: Answered): string[] {
  return [...refusals.map(({ message }) => message), ...(error ? sentencesOf(error) : [])]
}

/** Whether the shop's answer is missing: the mutation may have been carried out or not. */
export function isLost({ error }: Answered): boolean {
  return error !== undefined && !CombinedGraphQLErrors.is(error)
}

/** The path to a value at fault, from the input of the mutation on. */
export function pathOf({ path }: Refusal): string {
  return path.filter((part, index) => index > 0 || part !== 'input').join('.')
}

function refusalsIn(answer: unknown): Refusal[] {
  const payloads = Object.values((answer ?? {}) as Record<string, { userErrors?: Refusal[] } | null>)
  return payloads.flatMap((payload) => payload?.userErrors ?? [])
}
