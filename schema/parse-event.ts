import { type Event, envelope, fieldsOf, type NewEvent } from './events.ts'

/** Parses an event and checks its envelope, but not its own fields. Returns undefined if the text is no event. */
export function parseEvent(text: string): Event | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data as Event | undefined
  } catch {
    return undefined
  }
}

/** Throws a TypeError that names the wrong fields, but no values, unless the event has the fields of its type. */
export function checkEvent(event: NewEvent): void {
  const fields = fieldsOf(event.type)
  if (!fields) throw new TypeError('unknown event type')
  const { error } = fields.safeParse(event)
  if (error) throw new TypeError(`not a valid ${event.type}: ${error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)}`)
}
