import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { toClientError } from '#kit/errors.ts'
import { act, ask, build, contextOf } from './small-graph.ts'
import { compileQuery } from './testing.ts'

test.each([
  ['{ name: "" }', ['input', 'name']],
  ['{ name: "  " }', ['input', 'name']],
  ['{ name: "four" }', ['input', 'name']],
  ['{ name: "a", lines: [{ quantity: 0 }] }', ['input', 'lines', '0', 'quantity']],
  ['{ name: "a", lines: [{ quantity: 1 }, { quantity: 1 }, { quantity: 1 }] }', ['input', 'lines']],
  [`{ name: "a", lines: [{ quantity: 1, note: "${'x'.repeat(1001)}" }] }`, ['input', 'lines', '0', 'note']],
  ['{ name: "a\\u0000" }', ['input', 'name']],
])('the input %s is out of its bounds at %j', async (input, path) => {
  expect((await act(input)).data).toEqual({ act: { done: null, userErrors: [{ code: 'INVALID_INPUT', path }] } })
})

test('all faults of one input come together, each with its path, and as many as a person can read', async () => {
  expect(await faultsOf('{ name: "four", lines: [{ quantity: 0 }, { quantity: 10, note: "\\u0000" }] }')).toEqual([
    ['input.name', 'The name must have 1 to 3 characters.'],
    ['input.lines.0.quantity', 'Line 1: the quantity must be 1 to 9.'],
    ['input.lines.1.quantity', 'Line 2: the quantity must be 1 to 9.'],
    ['input.lines.1.note', 'Line 2: the note must not contain a NUL character.'],
  ])
  expect(await faultsOf(`{ name: "a", tags: [${Array.from({ length: 60 }, () => `"${'x'.repeat(1001)}"`)}] }`)).toHaveLength(50)
})

test('a query reports all faults in one error, with the path of the first', async () => {
  const { errors } = await compileQuery(build(), `{ list(first: 6, text: "${'x'.repeat(1001)}") }`)({}, contextOf(nobody))
  expect(errors?.map((error) => toClientError(error, 'req_1', () => {}))).toEqual([
    {
      message: 'The page size must be 1 to 5. The text must have at most 1,000 characters.',
      path: ['list'],
      extensions: { code: 'INVALID_INPUT', argument: ['first'] },
    },
  ])
})

test('three emojis are three characters', async () => {
  expect((await act('{ name: "😀😀😀" }')).data).toMatchObject({ act: { done: true } })
})

test('bounds hold for queries too, with a top-level error', async () => {
  const tooMany = Array.from({ length: 101 }, () => '"a"').join()
  for (const args of ['first: 0', 'first: 6', `text: "${'x'.repeat(1001)}"`, `ids: [${tooMany}]`])
    expect((await ask(nobody, `{ list(${args}) }`)).codes).toEqual(['INVALID_INPUT'])
})

async function faultsOf(input: string) {
  const { data } = await ask(nobody, `mutation { act(input: ${input}) { userErrors { message path } } }`)
  const { act } = data as unknown as { act: { userErrors: { message: string; path: string[] }[] } }
  return act.userErrors.map(({ message, path }) => [path.join('.'), message])
}
