import { expect, test } from 'vitest'
import type { Figures } from '#lab/bench/load.ts'
import { newRows, rows } from '#lab/bench/router/questions.ts'
import { statementsOf } from '#lab/bench/router/report.ts'
import { bazaarName, jit, oneAsOfTwo, stock, twoProcesses } from '#lab/bench/router/servers.ts'
import type { Row } from '#lab/bench/rows.ts'
import type { Run } from '#lab/bench/run.ts'

type Change = Partial<Figures> & { server?: string; row?: string; loadedBytes?: number }

const [remote, local] = [bazaarName('HTTP'), bazaarName('one process')]
/** What each server takes of what Apollo over HTTP takes: all that is asked for, and a little more. */
const parts = { [stock]: 1, [remote]: 0.2, [local]: 0.12, [jit]: 0.04, [twoProcesses]: 0.2, [oneAsOfTwo]: 0.2 }
const alone = { [remote]: 0.4, [local]: 0.2 }

test.each([
  ['all is well', {}, []],
  ['a query costs too much over HTTP', { server: remote, row: 'join', cpuMs: 0.3 }, ['join, HTTP, CPU']],
  [
    'a query costs too much in one process',
    { server: local, row: 'simple', cpuMs: 0.21 },
    ['simple, one process, CPU', 'simple, one process, CPU'],
  ],
  ['one schema is much faster', { server: jit, row: 'heavy', cpuMs: 0.02 }, ['heavy, one process, CPU']],
  ['one request takes too long over HTTP', { server: remote, row: 'heavy-alone', p50: 0.51 }, ['heavy-alone, HTTP, p50']],
  ['one request takes too long in one process', { server: local, row: 'join-alone', p50: 0.26 }, ['join-alone, one process, p50']],
  ['two processes cost more than one', { server: twoProcesses, row: 'heavy', cpuMs: 0.24 }, ['heavy, HTTP, CPU by two processes']],
  ['a process holds too much', { server: local, loadedBytes: 221_000_000 }, ['memory after the bench, one process']],
])('where %s, the router is judged', (_, change, wrong) => {
  expect(wrongIn(statementsOf(graphRun(change), newRun(1.2)))).toEqual(wrong)
})

test('a new operation may take a fifth longer than with the other executor', () => {
  expect(wrongIn(statementsOf(graphRun({}), newRun(1.21)))).toEqual(['p99 of a new operation'])
})

test('without the peer the router is not compared with it', () => {
  const { measured, started } = graphRun({})
  const statements = statementsOf({ measured, started: started.filter(({ name }) => name !== jit) }, newRun(1))
  expect(statements.filter(({ what }) => what.includes('one schema'))).toEqual([])
  expect(wrongIn(statements)).toEqual([])
})

function graphRun({ server = '', row = '', loadedBytes, ...change }: Change): Run {
  const partOf = (name: string, at: Row) => (at.name.endsWith('-alone') ? alone : parts)[name] ?? parts[name] ?? 1
  const roundsOf = (at: Row) =>
    Object.keys(parts).map((name): [string, Figures[]] => {
      const figures = figuresOf(partOf(name, at))
      return [name, Array(3).fill(name === server && at.name === row ? { ...figures, ...change } : figures)]
    })
  const bytesOf = (name: string) => (name === server ? loadedBytes : undefined) ?? 220_000_000
  return {
    measured: rows.map((at) => ({ row: at, rounds: new Map(roundsOf(at)) })),
    started: Object.keys(parts).map((name) => ({ name, starts: [], idleBytes: 0, loadedBytes: bytesOf(name), cpuOfEach: [] })),
  }
}

function newRun(own: number): Run {
  const names = ['own executor', 'apollo executor']
  const rounds = new Map(names.map((name, at) => [name, [figuresOf(at === 0 ? own : 1)]]))
  return {
    measured: newRows.map((row) => ({ row, rounds })),
    started: names.map((name) => ({ name, starts: [], idleBytes: 0, loadedBytes: 0, cpuOfEach: [] })),
  }
}

function figuresOf(part: number): Figures {
  return { units: 1, cpuMs: part, perSecond: 1, p50: part, p99: part, residentBytes: 0 }
}

/** What does not hold, without what it is compared with. */
function wrongIn(statements: ReturnType<typeof statementsOf>): string[] {
  return statements.filter(({ holds }) => !holds).map(({ what }) => what.replace(/( as a|, ×) .*/, ''))
}
