import fs from 'node:fs'
import { onTestFinished, vi } from 'vitest'

type Done = (error: null, bytes: number) => void

/** What the logs of this process write from now on, a line each. */
export function watchLog(): () => string[] {
  const lines: string[] = []
  const keep = (text: string | Buffer): number => {
    lines.push(...String(text).trimEnd().split('\n'))
    return Buffer.byteLength(text)
  }
  const [write, writeSync] = [fs.write, fs.writeSync] as [(...call: unknown[]) => void, (...call: unknown[]) => number]
  const spies = [
    vi.spyOn(fs, 'writeSync').mockImplementation((...call) => (call[0] === 2 ? keep(call[1] as string) : writeSync(...call))),
    vi.spyOn(fs, 'write').mockImplementation(((...call: unknown[]) => {
      if (call[0] !== 2) return write(...call)
      const bytes = keep(call[1] as string)
      process.nextTick(() => (call.at(-1) as Done)(null, bytes))
    }) as typeof fs.write),
  ]
  onTestFinished(() => spies.forEach((spy) => void spy.mockRestore()))
  return () => [...lines]
}
