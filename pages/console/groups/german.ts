import type { english } from './english.ts'

export const german: typeof english = {
  change: 'Ändern',
  changeOf: (name) => `${name} ändern`,
  choice: 'Gruppe für die Ausgewählten',
  choose: 'Bitte wählen',
  create: 'Neue Gruppe',
  createdAt: 'Angelegt',
  delete: 'Löschen',
  deleteOf: (name) => `${name} löschen`,
  deleteAsks: 'Ihre Mitglieder verlassen sie, und Preise der Gruppe enden für sie.',
  description: 'Wofür sie da ist',
  members: 'Mitglieder',
  membersOf: (name) => `Mitglieder von ${name}`,
  inList: 'Name',
  name: 'Name, den ihre Mitglieder sehen',
  putInto: (name) => `In ${name} aufnehmen`,
  takeOutOf: (name) => `Aus ${name} nehmen`,
}
