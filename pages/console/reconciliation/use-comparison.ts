import type { ApolloClient, ErrorLike } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { ReconciliationPartDocument, type ReconciliationPartQuery } from '#pages/console/documents.generated.ts'

type Part = NonNullable<ReconciliationPartQuery['reconciliation']>
export type Range = { from: string; to: string }
/** How far a comparison is, and what it has found so far. */
export type Comparison = {
  isRunning: boolean
  isStopped: boolean
  compared: number
  differences: NonNullable<Part['differences']>
  inFlight: NonNullable<Part['inFlight']>
  notCompared: string[]
  error?: ErrorLike | undefined
}

const begun: Comparison = { isRunning: true, isStopped: false, compared: 0, differences: [], inFlight: [], notCompared: [] }

/** Compares the books of a range, a part after the other, until it is at the end, is stopped, or another one is begun. */
export function useComparison() {
  const client = useApolloClient()
  const [comparison, setComparison] = useState<Comparison>()
  const current = useRef<Range>(undefined)
  const start = async (range: Range) => {
    current.current = range
    setComparison(begun)
    let after: string | null = null
    do {
      const { part, error } = await askFor(client, { ...range, after })
      if (current.current !== range) return
      setComparison((before = begun) => withPart(before, part, error))
      // what could not be compared is no end
      after = error ? null : (part?.next ?? null)
    } while (after)
  }
  const stop = () => {
    current.current = undefined
    setComparison((before = begun) => ({ ...before, isRunning: false, isStopped: true }))
  }
  return { comparison, start, stop }
}

type Answer = { part: Part | null | undefined; error: ErrorLike | undefined }

async function askFor(client: ApolloClient, variables: Range & { after: string | null }): Promise<Answer> {
  const { data, error } = await client.query({ query: ReconciliationPartDocument, variables, fetchPolicy: 'no-cache' })
  return { part: data?.reconciliation, error }
}

function withPart(before: Comparison, part: Part | null | undefined, error: ErrorLike | undefined): Comparison {
  return {
    isRunning: !error && Boolean(part?.next),
    isStopped: false,
    compared: before.compared + (part?.compared ?? 0),
    differences: [...before.differences, ...(part?.differences ?? [])],
    inFlight: [...before.inFlight, ...(part?.inFlight ?? [])],
    notCompared: [...new Set([...before.notCompared, ...(part?.notCompared ?? [])])],
    error,
  }
}
