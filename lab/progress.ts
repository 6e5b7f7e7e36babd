type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown }

export type Progress = { step: (units?: number) => void; end: () => void }

const lineEveryMs = 5_000
const frameEveryMs = 100

/** A bar on a terminal, a line every few seconds elsewhere. */
export function showProgress(name: string, total: number, screen: Screen = process.stderr, clock = Date.now): Progress {
  const start = clock()
  let [done, shown] = [0, start]
  const show = () => {
    shown = clock()
    const text = lineOf(name, done, total, shown - start)
    screen.write(screen.isTTY ? `\r\x1b[2K${barOf(done, total)} ${text}`.slice(0, (screen.columns ?? 80) + 5) : `${text}\n`)
  }
  return {
    step: (units = 1) => {
      done += units
      if (clock() - shown >= (screen.isTTY ? frameEveryMs : lineEveryMs)) show()
    },
    end: () => {
      show()
      if (screen.isTTY) screen.write('\n')
    },
  }
}

export function lineOf(name: string, done: number, total: number, ms: number): string {
  const rate = done / Math.max(ms / 1000, 0.001)
  const left = done < total && done > 0 ? `, ${Math.ceil((total - done) / rate)} s to go` : ''
  return `${name}: ${done} of ${total}, ${rate.toFixed(1)} a second${left}`
}

export function barOf(done: number, total: number, width = 24): string {
  const filled = Math.round((width * done) / Math.max(total, 1))
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
}
