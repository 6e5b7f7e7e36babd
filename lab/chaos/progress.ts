import { inWords } from '#lab/faults/notes.ts'
import type { Options } from './options.ts'
import type { Show } from './run.ts'

const everyMs = 5000

/** A line every few seconds. */
export function showChaos({ checkouts, kills }: Options): Show {
  let [begun, shown] = [0, 0]
  return (done, killer, notes) => {
    if (begun === 0) begun = shown = Date.now()
    if (Date.now() - shown < everyMs && done < checkouts) return
    shown = Date.now()
    const killed = [...killer.killed().values()].reduce((sum, count) => sum + count, 0)
    const rate = done / ((shown - begun) / 1000)
    console.error(
      `${done} of ${checkouts} checkouts, ${rate.toFixed(1)} a second, ${killed} of ${kills} kills, errors: ${inWords(notes.failures())}`,
    )
  }
}
