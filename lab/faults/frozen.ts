import { setTimeout as sleep } from 'node:timers/promises'
import { inMs, inSeconds, medianOf, mostOf, quantileOf, tableOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { chosenOf, countOf, readArgs } from './args.ts'
import { type Question, type Sample, steadily } from './probe.ts'
import { atMost, onStage, type Stage, sayAll } from './stage.ts'

type Window = { touching: Sample[]; others: Sample[] }
/** `recoveryMs` is the time from its thawing until every router shows its fields again. */
type Alternation = { before: Window; frozen: Window; recoveryMs: number; after: Window }

type Options = { subgraphs: string[]; alternations: number; seconds: number }

/** A root field of each subgraph, under the subgraph's name, that no other subgraph is asked for. */
const fields: Record<string, string> = {
  auth: 'auth: validateToken(token: "none") { valid }',
  users: 'users: me { id displayName }',
  products: 'products(first: 5) { edges { node { id name available } } }',
  carts: 'carts: cart { id lines { quantity } }',
  orders: 'orders(first: 5) { edges { node { id status } } }',
  payments: 'payments(first: 5) { edges { node { id status } } }',
  admin: 'admin: systemStats { orders }',
}

const usage = `npm run faults -- frozen [options]

Stops a subgraph by SIGSTOP: it takes connections and answers nothing. Queries that touch it must answer within 3 s, its fields
null with SERVICE_UNAVAILABLE and the rest as ever. Queries that do not touch it must be about as fast as before and after.

  --subgraphs NAME,NAME   which, one after the other, or all (default: orders,products)
  --alternations N        how often each is frozen (default: 5)
  --seconds N             how long each window is measured (default: 5)`

const mostMs = 3000
const mostRatio = 1.5
const [touchingPerSecond, otherPerSecond] = [4, 40]

/** How many whole answers in a row say that every router asks it again. */
const wholeInRow = 6

/** Freezes subgraphs of a running shop, one after the other, and says what their clients noticed. */
export async function freezeEach(stage: Stage, { subgraphs, alternations, seconds }: Options): Promise<Statement[]> {
  await fillCart(stage)
  const statements: Statement[] = []
  for (const name of subgraphs) {
    const found = await alternate(stage, name, alternations, seconds * 1000)
    console.log(`\n${tableOf(head(name), found.map(rowOf))}\n`)
    statements.push(...statementsOf(name, found))
  }
  return statements
}

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  const given = readArgs(args, { subgraphs: 'orders,products', alternations: '5', seconds: '5' })
  if (!given) {
    console.log(usage)
    return true
  }
  const options = {
    subgraphs: chosenOf('subgraphs', given.subgraphs, Object.keys(fields)),
    alternations: countOf('alternations', given.alternations),
    seconds: countOf('seconds', given.seconds),
  }
  return onStage(async (stage) => sayAll(await freezeEach(stage, options)))
}

function fillCart({ askAsAdmin, goods }: Stage) {
  return askAsAdmin({
    name: 'addToCart',
    query: 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } } }',
    variables: { input: { lines: [{ productId: goods.scarce.id, quantity: 1 }] } },
  })
}

async function alternate(stage: Stage, name: string, times: number, ms: number): Promise<Alternation[]> {
  const found: Alternation[] = []
  // code and connections get warm
  await measure(stage, name, 2 * ms)
  let before = await measure(stage, name, ms)
  for (let at = 1; at <= times; at += 1) {
    const meanwhile = await freeze(stage, name, ms)
    const after = await measure(stage, name, ms)
    found.push({ before, ...meanwhile, after })
    before = after
    console.error(`${name}: ${at} of ${times}`)
  }
  return found
}

async function measure({ askAsAdmin }: Stage, name: string, ms: number): Promise<Window> {
  const window: Window = { touching: [], others: [] }
  const touching = inTurn(othersOf(name).map((other) => ask(name, other)))
  const others = inTurn(othersOf(name).map((other) => ask(other)))
  const loads = [
    steadily(touchingPerSecond, async () => window.touching.push(await askAsAdmin(touching()))),
    steadily(otherPerSecond, async () => window.others.push(await askAsAdmin(others()))),
  ]
  await sleep(ms)
  await Promise.all(loads.map((load) => load.stop()))
  return window
}

function inTurn(questions: Question[]) {
  let turn = 0
  return () => questions[turn++ % questions.length] as Question
}

function othersOf(name: string) {
  return Object.keys(fields).filter((other) => other !== name)
}

function ask(...names: string[]): Question {
  return { name: names.join('+'), query: `{ ${names.map((name) => fields[name]).join(' ')} }` }
}

async function freeze(stage: Stage, name: string, ms: number): Promise<Pick<Alternation, 'frozen' | 'recoveryMs'>> {
  const service = stage.shop.service(name)
  service.kill('SIGSTOP')
  const frozen = await measure(stage, name, ms)
  service.kill('SIGCONT')
  return { frozen, recoveryMs: await wholeAgain(stage, name) }
}

async function wholeAgain({ askAsAdmin }: Stage, name: string): Promise<number> {
  const start = Date.now()
  for (let row = 0; row < wholeInRow; await sleep(20)) row = isWhole(await askAsAdmin(ask(name))) ? row + 1 : 0
  return Date.now() - start
}

function isWhole({ codes, data }: Sample): boolean {
  return codes.length === 0 && Object.values(data ?? {}).every((field) => field !== null)
}

function head(name: string) {
  return [`${name} frozen`, 'before, p50 / p95 ms', 'frozen', 'after', 'ratio', 'slowest touching it', 'back after']
}

function rowOf(alternation: Alternation, at: number): string[] {
  const { before, frozen, after, recoveryMs } = alternation
  const spread = ({ others }: Window) => `${p50(others).toFixed(1)} / ${p95(others).toFixed(1)}`
  const slowest = mostOf(frozen.touching.map(({ ms }) => ms))
  const windows = [before, frozen, after].map(spread)
  return [String(at + 1), ...windows, ratioOf(alternation).toFixed(2), inMs(slowest), inSeconds(recoveryMs)]
}

function p50(samples: Sample[]) {
  return quantileOf(
    samples.map(({ ms }) => ms),
    0.5,
  )
}

function p95(samples: Sample[]) {
  return quantileOf(
    samples.map(({ ms }) => ms),
    0.95,
  )
}

function ratioOf({ before, frozen, after }: Alternation): number {
  return p95(frozen.others) / p95([...before.others, ...after.others])
}

function statementsOf(name: string, found: Alternation[]): Statement[] {
  const touching = found.flatMap(({ frozen }) => frozen.touching)
  const atRest = found.flatMap(({ before, after }) => [...before.touching, ...after.touching, ...before.others, ...after.others])
  const others = [...atRest, ...found.flatMap(({ frozen }) => frozen.others)]
  return [
    atMost(`${touching.length} queries that touch ${name}, frozen: slowest answer`, mostOf(touching.map(({ ms }) => ms)), mostMs, inMs),
    none(
      'of them, answered otherwise than by null with SERVICE_UNAVAILABLE beside the rest',
      touching.filter((sample) => !missesOnly(name)(sample)).map(describe),
    ),
    none(`failed of ${others.length} others, frozen or not`, others.filter((sample) => !isWhole(sample)).map(describe)),
    atMost(`p95 of what does not touch ${name}, against before and after, median`, medianOf(found.map(ratioOf)), mostRatio, (ratio) =>
      ratio.toFixed(2),
    ),
  ]
}

/** Only the frozen subgraph's field is missing, with its code. */
function missesOnly(name: string) {
  return ({ data, errors }: Sample): boolean => {
    const rest = Object.entries(data ?? {}).filter(([key]) => key !== name)
    const coded = errors.length === 1 && errors[0]?.path?.[0] === name && errors[0].extensions?.code === 'SERVICE_UNAVAILABLE'
    return coded && data?.[name] === null && rest.length > 0 && rest.every(([, field]) => field !== null)
  }
}

function describe({ name, codes, ms }: Sample): string {
  return `${name} ${codes.join(' ') || 'without an error'} after ${inMs(ms)}`
}
