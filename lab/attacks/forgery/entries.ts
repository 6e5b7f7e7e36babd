import { readConfig } from '#kit/config.ts'
import type { Redis } from '#kit/events/redis.ts'
import { type Entry, type Sealed, sealed, streamKey } from '#kit/events/redis-entries.ts'
import { noSignatures, readSignatures, type Signatures } from '#kit/events/signatures.ts'
import type { Event } from '#schema/events.ts'

/** A stream and its last entry. */
type Place = { producer: string; seq: number; last: Entry }

/** A way to forge the entry that comes next in a stream. */
export type Forgery = { name: string; forge: (place: Place, id: string) => string[] }

/** In place of the last entry of a stream that is empty. */
const none: Entry = ['0-0', ['id', 'evt_forged', 'event', '{}']]

/** What the forged events say in the audit log, which admin keeps of every producer. */
export const forgedAction = 'forged'

/** Every way: without a signature, with one of an event that is genuine, and signed by each of the services but the producer. */
export function forgeriesOf(dataDir: string, services: string[]): Forgery[] {
  return [
    { name: 'unsigned', forge: (place, id) => fieldsOf(nextEntry(place, id, noSignatures)) },
    { name: 'as it was before signatures', forge: (place, id) => fieldsOf(nextEntry(place, id, noSignatures)).slice(0, 4) },
    { name: 'with the signature of another event', forge: (place, id) => fieldsOf(nextEntry(place, id, signatureIn(place))) },
    { name: 'a genuine event once more', forge: ({ last: [, fields] }) => fields },
    ...services.map((service) => signedBy(dataDir, service)),
  ]
}

/** An entry that a service signs with its own key. */
export function signedBy(dataDir: string, service: string): Forgery {
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir })
  return { name: `signed by ${service}`, forge: (place, id) => fieldsOf(nextEntry(place, id, readSignatures(config, service))) }
}

/** An audit entry in the name of a producer. */
export function forgedEvent(producer: string, seq: number, id: string): Event {
  const envelope = { id, producer, seq, occurredAt: new Date().toISOString(), requestId: 'forged' }
  return { type: 'audit.recorded', action: forgedAction, actor: 'usr_forger', subject: `of ${producer}`, ...envelope }
}

/** Puts a forged entry where the next one of the producer belongs, and notifies all readers. Returns whether it is there. */
export async function put(redis: Redis, producer: string, { forge }: Forgery, id: string): Promise<boolean> {
  const [last = none] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1)) as Entry[]
  const seq = Number.parseInt(last[0], 10)
  const fields = forge({ producer, seq, last }, id)
  // fails where the producer was faster
  const isPut = await redis.xadd(streamKey(producer), `${seq + 1}-0`, ...fields).catch(() => null)
  await redis.publish('bazaar:notify', producer)
  return isPut !== null
}

function nextEntry({ producer, seq }: Place, id: string, signatures: Signatures): Sealed | undefined {
  return sealed([forgedEvent(producer, seq + 1, id)], signatures)[0]
}

function signatureIn({ last: [, fields] }: Place): Signatures {
  return { ...noSignatures, sign: () => fields[7] }
}

function fieldsOf(entry: Sealed | undefined): string[] {
  if (!entry) return []
  return ['id', entry.event.id, 'event', entry.text, 'after', String(entry.after), 'signature', entry.signature]
}
