import { inMs, medianOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { type Random, randomOf } from '#lab/random.ts'
import { type Attempt, networkAt, type SignInShop } from './shop.ts'

/** The answers for addresses that have an account, and for others. */
type Answers = { known: Attempt[]; unknown: Attempt[] }

type Kind = keyof Answers
/** Tries a wrong password for one of the addresses of a kind. */
type Ask = (kind: Kind, at: number) => Promise<Attempt>

/** How many accounts are asked for, so that none is asked too often. */
const accounts = 20
/** FAILED_SIGN_INS: after so many wrong passwords a network is refused without a look; then as many tries are left to it in a minute. */
const untilRefused = 10

/** Tries to tell addresses with an account from others, by what login answers and how long that takes. */
export async function tellApart({ register, login }: SignInShop, samples: number): Promise<Statement[]> {
  const askFrom = (from: number, kind: Kind, at: number) =>
    login(networkAt(from), { email: `${kind}-${at % accounts}@example.com`, password: 'a wrong guess' })
  for (let at = 0; at < accounts; at += 1) await register(`known-${at}`)
  const looked = await compare(samples, (kind, at) => askFrom((1 << 20) + 2 * at + (kind === 'known' ? 1 : 0), kind, at))
  const tired = Math.min(Math.ceil(samples / untilRefused), accounts)
  const askTired: Ask = (kind, at) => askFrom((kind === 'known' ? 1 << 21 : 1 << 22) + (at % tired), kind, at % tired)
  await compare(tired * untilRefused, askTired)
  const refused = await compare(samples, askTired)
  return [...statementsOf('a wrong password', looked), ...statementsOf('a refused try', refused)]
}

/** Asks for addresses of both kinds in turn, in a random order, so that a busy moment hits both. */
async function compare(samples: number, ask: Ask): Promise<Answers> {
  const [answers, random]: [Answers, Random] = [{ known: [], unknown: [] }, randomOf('enumeration')]
  for (let at = 0; at < samples; at += 1) {
    const kinds: Kind[] = random() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known']
    for (const kind of kinds) answers[kind].push(await ask(kind, at))
  }
  return answers
}

function statementsOf(what: string, { known, unknown }: Answers): Statement[] {
  const area = areaUnder(
    known.map(({ ms }) => ms),
    unknown.map(({ ms }) => ms),
  )
  // four standard errors of the statistic where nothing differs
  const spread = 4 * Math.sqrt((2 * known.length + 1) / (12 * known.length ** 2))
  const medians = [known, unknown].map((all) => inMs(medianOf(all.map(({ ms }) => ms))))
  return [
    none(`answers to ${what} that tell whether there is an account`, differing(known, unknown)),
    {
      what: `times of ${what}, for known and unknown addresses`,
      holds: Math.abs(area - 0.5) <= spread,
      says: `AUC ${area.toFixed(3)}, at most ${spread.toFixed(3)} from 0.5; medians ${medians.join(' and ')}`,
    },
  ]
}

/** The texts without the time to wait, which goes on. */
function differing(known: Attempt[], unknown: Attempt[]): string[] {
  const textsOf = (all: Attempt[]) => new Set(all.map(({ text }) => text.replace(/\d+/g, 'n')))
  const [one, other] = [textsOf(known), textsOf(unknown)]
  return [...one.symmetricDifference(other)]
}

/** How likely a value of the first is greater than one of the second: 0.5 where they cannot be told apart. */
function areaUnder(first: number[], second: number[]): number {
  const greater = first.flatMap((one) => second.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)))
  return greater.reduce((sum, one) => sum + one, 0) / greater.length
}
