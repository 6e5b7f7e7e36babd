import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Arena } from './arena.ts'
import { keyOf, type Outcome, outcomeOf, stateAtRest } from './outcome.ts'
import type { Pair } from './pairs.ts'
import type { Slot, Stage } from './scenario.ts'

export type Order = 'one after the other' | 'one while the other goes on'
/** An outcome that a pair may have, and in which order the two came. */
export type Reference = Outcome & { order: Order; says: string }

type Turn = { pair: Pair; first: Slot; second: Slot }

/** How far the first has come when the second comes, and whether what follows from the second is heard before the rest of the first. */
type Moment = { events: number; overtakes: boolean }

export type References = ReturnType<typeof openReferences>

// an edit of a taken cart waits 0.3 s at its door
const doorMs = 400
const providerMs = 150

/** What a pair may come to: each order is tried when an outcome asks for it, and kept. */
export function openReferences(arena: Arena, pair: Pair) {
  const [known, more] = [[] as Reference[], references(arena, pair)]
  const find = async (key: string, from = 0): Promise<Reference | undefined> => {
    const found = known.slice(from).find((reference) => keyOf(reference) === key)
    const next = found ? undefined : await more.next()
    if (!next || next.done) return found
    return find(key, known.push(next.value) - 1)
  }
  return { known, find: (outcome: Outcome) => find(keyOf(outcome)) }
}

// the likeliest first: each is tried only if those before it do not explain an outcome
async function* references(arena: Arena, pair: Pair): AsyncGenerator<Reference> {
  const { slow } = pair.scenario
  for (const turn of turns(pair)) yield oneThenOther(arena, turn)
  for (const turn of turns(pair)) yield* whileGoingOn(arena, turn, false)
  for (const turn of turns(pair)) if (slow.includes(pair.acts[turn.first])) yield beforeProvider(arena, turn)
  for (const turn of turns(pair)) yield* whileGoingOn(arena, turn, true)
}

function turns(pair: Pair): Turn[] {
  return [
    { pair, first: 0, second: 1 },
    { pair, first: 1, second: 0 },
  ]
}

async function oneThenOther(arena: Arena, turn: Turn): Promise<Reference> {
  const stage = await turn.pair.scenario.begin(arena)
  const first = await act(stage, turn, turn.first)
  await stateAtRest(arena, stage)
  const second = await act(stage, turn, turn.second)
  const outcome = await outcomeOf(arena, stage, inOrder(turn, [first, second]))
  return { ...outcome, order: 'one after the other', says: named(turn, 'rest') }
}

function act(stage: Stage, { pair }: Turn, slot: Slot): Promise<Answer> {
  return stage.act(pair.acts[slot], slot)
}

function inOrder({ first }: Turn, answers: [Answer, Answer]): [Answer, Answer] {
  return first === 0 ? answers : [answers[1], answers[0]]
}

function named({ pair, first, second }: Turn, between: string): string {
  return `${pair.acts[first]}, ${between}, ${pair.acts[second]}`
}

async function* whileGoingOn(arena: Arena, turn: Turn, overtakes: boolean): AsyncGenerator<Reference> {
  for (let events = 0; ; events++) {
    const reference = await afterEvents(arena, turn, { events, overtakes })
    if (!reference) return
    yield reference
  }
}

/** The second comes when so many events of the first were heard; undefined where the first has fewer. */
async function afterEvents(arena: Arena, turn: Turn, moment: Moment): Promise<Reference | undefined> {
  const stage = await turn.pair.scenario.begin(arena)
  await arena.stream.hold()
  const answers = await bothFrom(arena, stage, turn, moment).finally(arena.stream.letGo)
  const outcome = answers && (await outcomeOf(arena, stage, inOrder(turn, answers)))
  if (!outcome) return void (await arena.untilIdle())
  const says = named(turn, `${moment.events} events heard${moment.overtakes ? ', overtaken by' : ''}`)
  return { ...outcome, order: 'one while the other goes on', says }
}

async function bothFrom(arena: Arena, stage: Stage, turn: Turn, { events, overtakes }: Moment): Promise<[Answer, Answer] | undefined> {
  const first = act(stage, turn, turn.first)
  await atItsDoor(arena, first)
  if ((await hear(arena, events)) < events) return undefined
  const slower = new Set((await arena.stream.withheld()).map(({ producer }) => producer))
  const second = act(stage, turn, turn.second)
  await atItsDoor(arena, second)
  if (overtakes) await hear(arena, Number.POSITIVE_INFINITY, slower)
  arena.stream.letGo()
  return Promise.all([first, second])
}

/** Until a mutation has answered, or has said something and waits for what comes of it. */
async function atItsDoor({ stream, untilIdle }: Arena, answer: Promise<Answer>): Promise<void> {
  const [before, end] = [(await stream.withheld()).length, Date.now() + doorMs]
  let answered = false
  void answer.then(() => (answered = true))
  while (!answered && Date.now() < end && (await stream.withheld()).length === before) await sleep(2)
  await untilIdle()
}

async function hear({ stream, untilIdle }: Arena, events: number, silent?: Set<string>): Promise<number> {
  for (let at = 0; at < events; at++) {
    if (!(await stream.tellNext(silent))) return at
    await untilIdle()
  }
  return events
}

/** The second comes while the provider owes the first its answer. */
async function beforeProvider(arena: Arena, turn: Turn): Promise<Reference> {
  const stage = (await turn.pair.scenario.begin(arena)).slow()
  const first = act(stage, turn, turn.first)
  await sleep(providerMs)
  const answers = inOrder(turn, await Promise.all([first, act(stage, turn, turn.second)]))
  return { ...(await outcomeOf(arena, stage, answers)), order: 'one while the other goes on', says: named(turn, 'the provider is asked') }
}
