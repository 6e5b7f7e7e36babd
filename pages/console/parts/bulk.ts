import { useState } from 'react'

export type Outcome = { done: number; refused: { name: string; sentences: string[] }[] }

/** How many are under way at once. */
const atOnce = 4

/** Returns how to do something with each of several rows, and how far it is: nothing before it is started. */
export function useBulk<Row>(rows: Row[], act: (row: Row) => Promise<string[]>, nameOf: (row: Row) => string) {
  const [outcome, setOutcome] = useState<Outcome>()
  const start = async () => {
    setOutcome({ done: 0, refused: [] })
    const left = rows.values()
    const work = async () => {
      for (const row of left) {
        const sentences = await act(row)
        setOutcome((now) => counted(now, nameOf(row), sentences))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  return { outcome, start }
}

function counted({ done, refused }: Outcome = { done: 0, refused: [] }, name: string, sentences: string[]): Outcome {
  return { done: done + 1, refused: sentences.length > 0 ? [...refused, { name, sentences }] : refused }
}
