import type { english } from './english.ts'

export const german: typeof english = {
  attempts: 'Versuche',
  consumer: 'Nicht verarbeitet von',
  details: (type) => `Einzelheiten zu ${type}`,
  event: 'Ereignis',
  failedAt: 'Beiseitegelegt',
  handled: 'Es ist verarbeitet.',
  help: 'Ereignisse, die ein Teil des Ladens nicht verarbeiten konnte. Beheben Sie zuerst die Ursache und senden Sie sie dann neu: Das ist jederzeit ungefährlich.',
  name: (type, seq) => `${type} ${seq}`,
  number: 'Kennung',
  producer: 'Gesendet von',
  reason: 'Warum',
  resend: 'Neu senden',
  stillFails: (reason) => `Es schlägt wieder fehl: ${reason}`,
}
