import { inSeconds, number, tableOf } from '#lab/figures.ts'
import { linesOf, type Statement, verdict } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import { kinds } from './plan.ts'
import { effectsOf, type Facts, isToAct } from './proof.ts'
import type { Ready } from './send.ts'

/** What was sent, and what it did. `ms`: how long the sending took. */
export function reportOf(facts: Facts, statements: Statement[], seed: string, ms: number): string {
  const sent = sumOf([...facts.answers.values()])
  return [
    `${number(facts.events.length)} events, sent ${number(sent)} times in ${inSeconds(ms)}, seed ${seed}`,
    '',
    tableOf(['event', 'events', 'sent', 'wanted', 'effects'], rowsOf(facts)),
    '',
    ...linesOf(statements),
    '',
    verdict(statements),
  ].join('\n')
}

function rowsOf(facts: Facts): string[][] {
  const row = (name: string, isOfIt: (event: Ready) => boolean) => {
    const events = facts.events.filter(isOfIt)
    const [sent, effects] = [events.map(({ sendings }) => sendings.length), events.map((event) => effectsOf(facts, event))]
    return [name, ...[events.length, sumOf(sent), events.filter(isToAct).length, sumOf(effects)].map(number)]
  }
  return [
    ...kinds.map(({ name }) => row(name, ({ validity, kind }) => validity === 'valid' && kind.name === name)),
    row('badly signed, of any kind', ({ validity }) => validity === 'bad'),
    row('of another time, of any kind', ({ validity }) => validity === 'stale'),
    row('all', () => true),
  ]
}
