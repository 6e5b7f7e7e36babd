import type { english } from './english.ts'

export const german: typeof english = {
  answers: 'Antwortet',
  behind: (producer, events, age) => `${events} Ereignisse von ${producer} zurück, das älteste ${age} alt`,
  current: 'auf dem Stand aller anderen',
  deadLetters: 'Liegengebliebene Ereignisse',
  help: 'Wie es jedem Teil des Ladens jetzt geht. Alle fünf Sekunden wird neu nachgesehen.',
  lag: 'Ereignisse',
  part: 'Teil',
  runningSince: 'Läuft seit',
  silent: 'Antwortet nicht',
  state: 'Zustand',
  streamDown: 'Der Strom der Ereignisse antwortet nicht.',
}
