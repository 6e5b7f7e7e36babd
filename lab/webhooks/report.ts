import { number } from '#lab/figures.ts'
import { type Statement, verdict } from '#lab/proof.ts'
import type { Options } from './options.ts'
import { kinds } from './plan.ts'
import { effectsOf, type Facts, isToAct } from './proof.ts'
import type { Ready } from './send.ts'

const columns = ['events', 'sent', 'wanted', 'effects'] as const

/** What was sent, and how it came out. */
export function reportOf(facts: Facts, statements: Statement[], { seed }: Options, seconds: number): string {
  const sent = sum([...facts.answers.values()])
  return [
    `${number(facts.events.length)} events, sent ${number(sent)} times in ${seconds.toFixed(1)} s, seed ${seed}`,
    '',
    ...tableOf(facts),
    '',
    ...statements.map(({ what, holds, says }) => `${holds ? '✓' : '✗'} ${what}: ${says}`),
    '',
    verdict(statements),
  ].join('\n')
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function tableOf(facts: Facts): string[] {
  const good = facts.events.filter(({ fate }) => fate === 'good')
  return [
    line('event', [...columns]),
    ...kinds.map(({ name }) =>
      lineOf(
        facts,
        name,
        good.filter(({ kind }) => kind.name === name),
      ),
    ),
    lineOf(
      facts,
      'badly signed, of any kind',
      facts.events.filter(({ fate }) => fate === 'bad'),
    ),
    lineOf(
      facts,
      'of another time, of any kind',
      facts.events.filter(({ fate }) => fate === 'old'),
    ),
    lineOf(facts, 'all', facts.events),
  ]
}

function line(name: string, cells: string[]): string {
  return [name.padEnd(28), ...cells.map((cell) => cell.padStart(10))].join('')
}

function lineOf(facts: Facts, name: string, events: Ready[]): string {
  const sent = sum(events.map(({ ways }) => ways.length))
  const effects = sum(events.map((event) => effectsOf(facts, event)))
  return line(name, [events.length, sent, events.filter(isToAct).length, effects].map(number))
}
