import { anonymous, type Caller } from '#lab/client.ts'
import type { RaceShop } from './shop.ts'
import { canonical, type State } from './state.ts'

/** Which of a pair's two mutations: the same mutation may ask for different things in both places. */
export type Slot = 0 | 1

/** What is asked for, and who asks. */
export type Call = [caller: Caller, input: object]
export type Answer = { mutation: string; codes: string[]; refreshToken?: string }
export type Answers = [Answer, Answer]

type Rows<Own> = Own & RaceShop
/** The mutation is the name of the act, up to its colon. */
type Act<Own> = (rows: Rows<Own>, slot: Slot) => Call | Promise<Call>

type Definition<Own> = {
  name: string
  /** Makes fresh rows. */
  begin: (shop: RaceShop) => Promise<Own>
  acts: Record<string, Act<Own>>
  read: (rows: Rows<Own>) => Promise<State>
  /** What only shows by trying it, at the very end: it changes the rows. */
  probe?: (rows: Rows<Own>, answers: Answers) => Promise<State>
  /** The acts that pay, and what of the rows makes the provider answer late. */
  slow?: { acts: string[]; rows: Partial<Own> }
}

/** Rows that mutations compete for. */
export type Scenario = ReturnType<typeof scenario>
/** Fresh rows, and what a pair of acts does to them. */
export type Stage = ReturnType<typeof stageOf>

type Payload = { userErrors: { code: string }[]; refreshToken?: string | null }

export function scenario<Own>(definition: Definition<Own>) {
  const { name, acts, slow, begin } = definition
  return {
    name,
    acts: Object.keys(acts),
    slow: slow?.acts ?? [],
    /** Makes fresh rows for a pair of acts; with `isSlow`, the provider answers late. */
    begin: async (shop: RaceShop, pair: [string, string], isSlow = false): Promise<Stage> => {
      const own = await begin(shop)
      await shop.untilIdle()
      return stageOf(definition, pair, { ...shop, ...own, ...(isSlow && slow?.rows) })
    },
  }
}

/** Sends a mutation once. The codes are those of errors and of user errors. */
export async function mutateOnce({ client }: RaceShop, mutation: string, input: object, caller = anonymous): Promise<Answer> {
  const { data, codes } = await client.askOnce<Record<string, Payload>, object>(documentOf(mutation), { input }, caller)
  const { userErrors, refreshToken } = data?.[mutation] ?? { userErrors: [] }
  return { mutation, codes: [...codes, ...userErrors.map(({ code }) => code)], ...(refreshToken && { refreshToken }) }
}

function stageOf<Own>({ acts, read, probe }: Definition<Own>, pair: [string, string], rows: Rows<Own>) {
  return {
    send: (slot: Slot) => send(rows, pair[slot], slot, acts[pair[slot]]),
    read: async () => canonical(await read(rows)) as State,
    probe: async (answers: Answers) => canonical((await probe?.(rows, answers)) ?? {}) as State,
  }
}

async function send<Own>(rows: Rows<Own>, name: string, slot: Slot, act?: Act<Own>): Promise<Answer> {
  if (!act) throw new Error(`There is no act ${name}.`)
  const [caller, input] = await act(rows, slot)
  return mutateOnce(rows, name.split(':')[0] ?? '', input, caller)
}

// only the codes of the answer are compared, and the new tokens are tried
function documentOf(mutation: string): string {
  if (mutation === 'mergeCart') return 'mutation { mergeCart { userErrors { code } } }'
  const input = `${mutation.replace(/^./, (first) => first.toUpperCase())}Input`
  const fields = ['login', 'refreshToken'].includes(mutation) ? 'refreshToken' : ''
  return `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`
}
