import type { Answer, Arena } from './arena.ts'
import { canonical, type State } from './state.ts'

/** One of a pair's two mutations: 0 or 1. The same mutation may ask for different things in both places. */
export type Slot = 0 | 1
type Act<Start> = (arena: Arena, start: Start, slot: Slot) => Promise<Answer>

type Definition<Start> = {
  name: string
  /** Fresh rows, at rest. */
  begin: (arena: Arena) => Promise<Start>
  acts: Record<string, Act<Start>>
  read: (arena: Arena, start: Start) => Promise<State>
  /** What only shows by trying it, at the very end: it changes the rows. */
  probe?: (arena: Arena, start: Start) => Promise<State>
  /** Those whose payment can be asked to take its time, on the same rows. */
  slow?: { acts: string[]; make: (start: Start) => Start }
}

/** Fresh rows, and what can be done to them and read of them. */
export type Stage = {
  act: (name: string, slot: Slot) => Promise<Answer>
  read: () => Promise<State>
  probe: () => Promise<State>
  slow: () => Stage
}

/** Rows that mutations compete for. */
export type Scenario = { name: string; acts: string[]; slow: string[]; begin: (arena: Arena) => Promise<Stage> }

export function scenario<Start>(definition: Definition<Start>): Scenario {
  return {
    name: definition.name,
    acts: Object.keys(definition.acts),
    slow: definition.slow?.acts ?? [],
    begin: async (arena) => {
      const start = await definition.begin(arena)
      await arena.untilIdle()
      return stageOf(arena, start, definition)
    },
  }
}

function stageOf<Start>(arena: Arena, start: Start, { acts, read, probe, slow }: Definition<Start>): Stage {
  return {
    act: (name, slot) => acts[name]?.(arena, start, slot) ?? Promise.reject(new Error(`There is no mutation ${name} here.`)),
    read: async () => canonical(await read(arena, start)) as State,
    probe: async () => canonical((await probe?.(arena, start)) ?? {}) as State,
    slow: () => stageOf(arena, slow?.make(start) ?? start, { name: '', begin: async () => start, acts, read }),
  }
}
