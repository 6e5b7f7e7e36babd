import type { english } from './english.ts'

export const german: typeof english = {
  action: 'Was getan wurde',
  actor: 'Wer',
  actorId: 'Kennung der Person',
  after: 'Nachher',
  at: 'Wann',
  before: 'Vorher',
  changed: 'geändert',
  details: (action) => `Einzelheiten zu ${action}`,
  from: 'Von',
  hash: 'Prüfwert in der Kette',
  noStates: 'Mehr wurde nicht festgehalten.',
  part: 'Teil des Ladens',
  requestId: 'Anfrage',
  subject: 'Worüber',
  subjectId: 'Kennung dessen, worum es geht',
  to: 'Bis',
  value: 'Wert',
}
