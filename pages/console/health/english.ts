export const english = {
  answers: 'Answers',
  behind: (producer: string, events: string, age: string) => `${events} events of ${producer} behind, the oldest ${age} old`,
  current: 'up to date with all others',
  deadLetters: 'Dead letters',
  help: 'How each part of the shop is now. Looked at anew every five seconds.',
  lag: 'Events',
  part: 'Part',
  runningSince: 'Runs since',
  silent: 'Does not answer',
  state: 'State',
  streamDown: 'The stream of events does not answer.',
}
