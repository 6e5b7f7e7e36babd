import { setTimeout as sleep } from 'node:timers/promises'
import { keyOf, type Outcome, outcomeOf, stateAtRest } from './outcome.ts'
import type { Pair } from './pairs.ts'
import type { Answer, Answers, Slot, Stage } from './scenario.ts'
import type { RaceShop } from './shop.ts'

export type Kind = 'one after the other' | 'one while the other goes on'
/** An outcome that a pair may have, and the serial order of which it is. */
export type Reference = Outcome & { kind: Kind; order: string }

type Turn = { shop: RaceShop; pair: Pair; first: Slot; second: Slot }

/** How many events of the first are delivered when the second comes, and whether those of the second are delivered before the rest. */
type Moment = { events: number; overtakes: boolean }

// an edit of a cart that is taken waits 0.3 s
const startedMs = 400
const providerMs = 150

/** The outcomes of a pair's serial orders: each order is tried when an outcome asks for it, and kept. */
export function createReferences(shop: RaceShop, pair: Pair) {
  const [known, untried] = [[] as Reference[], references(shop, pair)]
  return {
    known,
    find: async (outcome: Outcome): Promise<Reference | undefined> => {
      const key = keyOf(outcome)
      let found = known.find((reference) => keyOf(reference) === key)
      while (!found) {
        const next = await untried.next()
        if (next.done) return undefined
        known.push(next.value)
        if (keyOf(next.value) === key) found = next.value
      }
      return found
    },
  }
}

// the likeliest first: each is tried only if those before it do not explain an outcome
async function* references(shop: RaceShop, pair: Pair): AsyncGenerator<Reference> {
  const turns: Turn[] = [
    { shop, pair, first: 0, second: 1 },
    { shop, pair, first: 1, second: 0 },
  ]
  for (const turn of turns) yield oneThenOther(turn)
  for (const turn of turns) yield* whileGoingOn(turn, false)
  for (const turn of turns) if (pair.scenario.slow.includes(pair.acts[turn.first])) yield whileProviderWorks(turn)
  for (const turn of turns) yield* whileGoingOn(turn, true)
}

async function oneThenOther(turn: Turn): Promise<Reference> {
  const stage = await begin(turn)
  const first = await stage.send(turn.first)
  await stateAtRest(turn.shop, stage)
  return referenceOf(turn, stage, [first, await stage.send(turn.second)], 'one after the other', 'rest')
}

function begin({ shop, pair }: Turn, isSlow = false): Promise<Stage> {
  return pair.scenario.begin(shop, pair.acts, isSlow)
}

async function referenceOf(turn: Turn, stage: Stage, [first, second]: Answers, kind: Kind, between: string): Promise<Reference> {
  const outcome = await outcomeOf(turn.shop, stage, turn.first === 0 ? [first, second] : [second, first])
  return { ...outcome, kind, order: `${turn.pair.acts[turn.first]}, ${between}, ${turn.pair.acts[turn.second]}` }
}

async function* whileGoingOn(turn: Turn, overtakes: boolean): AsyncGenerator<Reference> {
  for (let events = 0; ; events++) {
    const reference = await afterEvents(turn, { events, overtakes })
    if (!reference) return
    yield reference
  }
}

/** The second comes when some events of the first are delivered; undefined where the first has fewer. */
async function afterEvents(turn: Turn, moment: Moment): Promise<Reference | undefined> {
  const stage = await begin(turn)
  await turn.shop.stream.hold()
  const answers = await sendBoth(turn, stage, moment).finally(() => turn.shop.stream.release())
  if (!answers) return void (await turn.shop.untilIdle())
  const between = `${moment.events} events delivered${moment.overtakes ? ', overtaken by' : ''}`
  return referenceOf(turn, stage, answers, 'one while the other goes on', between)
}

async function sendBoth({ shop, ...turn }: Turn, stage: Stage, { events, overtakes }: Moment): Promise<Answers | undefined> {
  const first = stage.send(turn.first)
  await answeredOrWaiting(shop, first)
  if ((await deliver(shop, events)) < events) return undefined
  const slower = new Set((await shop.stream.withheld()).map(({ producer }) => producer))
  const second = stage.send(turn.second)
  await answeredOrWaiting(shop, second)
  if (overtakes) await deliver(shop, Number.POSITIVE_INFINITY, slower)
  shop.stream.release()
  return Promise.all([first, second])
}

/** Resolves when a mutation has answered, or has published something and waits for what comes of it. */
async function answeredOrWaiting({ stream, untilIdle }: RaceShop, answer: Promise<Answer>): Promise<void> {
  const [before, end] = [(await stream.withheld()).length, Date.now() + startedMs]
  let answered = false
  void answer.then(() => (answered = true))
  while (!answered && Date.now() < end && (await stream.withheld()).length === before) await sleep(2)
  await untilIdle()
}

/** Delivers events one by one, and returns how many there were. */
async function deliver({ stream, untilIdle }: RaceShop, most: number, except?: Set<string>): Promise<number> {
  let delivered = 0
  for (; delivered < most && (await stream.deliverNext(except)); delivered++) await untilIdle()
  return delivered
}

/** The second comes while the provider has not answered the first. */
async function whileProviderWorks(turn: Turn): Promise<Reference> {
  const stage = await begin(turn, true)
  const first = stage.send(turn.first)
  await sleep(providerMs)
  const answers = await Promise.all([first, stage.send(turn.second)])
  return referenceOf(turn, stage, answers, 'one while the other goes on', 'the provider is asked')
}
