import { useState } from 'react'
import { type Answered, isLost, sentencesIn } from './send.ts'

/** `lost`: the names of those of which nobody knows whether they were done. */
export type Outcome = { done: number; refused: { name: string; sentences: string[] }[]; lost: string[] }

/** How many are under way at once. */
const atOnce = 4
const none: Outcome = { done: 0, refused: [], lost: [] }

/** Returns how to do something with each of several rows, and how far it is: nothing before it is started. */
export function useBulk<Row>(rows: Row[], act: (row: Row) => Promise<Answered>, nameOf: (row: Row) => string) {
  const [outcome, setOutcome] = useState<Outcome>()
  const start = async () => {
    setOutcome(none)
    const left = rows.values()
    const work = async () => {
      for (const row of left) {
        const answered = await act(row)
        setOutcome((now) => counted(now, nameOf(row), answered))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  return { outcome, start }
}

function counted({ done, refused, lost }: Outcome = none, name: string, answered: Answered): Outcome {
  if (isLost(answered)) return { done: done + 1, refused, lost: [...lost, name] }
  const sentences = sentencesIn(answered)
  return { done: done + 1, refused: sentences.length > 0 ? [...refused, { name, sentences }] : refused, lost }
}
