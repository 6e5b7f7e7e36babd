import { z } from 'zod'
import { id, text } from './event-fields.ts'

/** Events that every subgraph can publish. */
export const commonEvents = {
  /**
   * A privileged mutation was carried out: by whom, on what, with the state before and after. `personal` is JSON text with the parts of both
   * states that are personal data of the subject. `chain` places the entry behind the last one of its producer. Consumer: admin.
   */
  'audit.recorded': z.object({
    action: text,
    actor: id,
    subject: id,
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    personal: text.optional(),
    chain: z.object({ number: z.int().positive(), hash: text, personalHash: text.nullable() }).optional(),
  }),
  /** `consumer` could not handle an event of the producer `of` and stored it as a dead letter. `eventSeq` is 0 for an entry that is no event. Consumer: admin. */
  'event.dead-lettered': z.object({
    deadLetterId: id,
    consumer: text,
    of: text,
    eventType: text,
    eventSeq: z.int(),
    reason: text,
    attempts: z.int(),
  }),
  /** A dead letter was handled after all. Consumer: admin. */
  'event.retried': z.object({ deadLetterId: id }),
}
