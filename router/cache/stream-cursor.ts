import type { Stream } from '#kit/events/stream.ts'
import { oneAtATime } from '#kit/tasks.ts'

export type StreamCursor = ReturnType<typeof followCursor>

const batch = 500

/**
 * The number of a producer's last event, as this process has heard it through the stream. `now` is undefined while the stream is
 * down or could not be read: then nobody here knows whether something has happened.
 */
export function followCursor(stream: Stream, producer: string) {
  let seq: number | undefined
  let current = false
  const readOn = async (): Promise<void> => {
    const from = seq ?? (await stream.lastBefore(producer, new Date()))
    const events = await stream.read(producer, from, batch)
    seq = events.at(-1)?.seq ?? from
    if (events.length === batch) return readOn()
    current = true
  }
  const { start } = oneAtATime(() =>
    readOn().catch(() => {
      current = false
    }),
  )
  void start()
  return { now: (): number | undefined => (current && stream.isUp() ? seq : undefined), close: stream.listen(producer, start) }
}
