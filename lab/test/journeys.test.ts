import { expect, test } from 'vitest'
import { makeBooks } from '#lab/replay/books.ts'
import { journeysOf, type Step } from '#lab/replay/journeys.ts'
import { back, day, forAnyFile, row } from './samples.ts'

test('a customer goes one way, in the order of time; guests and write-offs go their own', () => {
  const rows = [
    row({ invoice: '1', at: day(2), customer: '7' }),
    row({ invoice: '2', at: day(1), customer: undefined }),
    row({ invoice: '3', at: day(1), customer: undefined }),
    row({ invoice: '4', at: day(4), customer: '7' }),
    back({ invoice: 'C5', at: day(3), customer: '7' }),
    row({ invoice: '6', at: day(5), quantity: -1 }),
  ]
  const journeys = journeysOf(makeBooks(rows))
  expect(journeys.map(({ customer, steps }) => [customer, ...steps.map(nameOf)])).toEqual([
    [undefined, '2'],
    [undefined, '3'],
    ['7', '1', 'C5', '4'],
    [undefined, '6'],
  ])
})

test('every sale, cancellation and write-off is on one journey, whatever the file', () => {
  forAnyFile((rows) => {
    const books = makeBooks(rows)
    const steps = journeysOf(books).flatMap(({ steps }) => steps)
    const documents = [...books.sales, ...books.cancellations, ...books.writeOffs].map(({ invoice }) => invoice)
    expect(steps.map(nameOf).sort()).toEqual(documents.sort())
  })
})

test('a cancellation comes after the purchase', () => {
  forAnyFile((rows) => {
    for (const { steps } of journeysOf(makeBooks(rows))) {
      for (const [at, step] of steps.entries()) {
        if (step.kind === 'CANCELLATION') expect(steps.slice(0, at).map(nameOf)).toContain(step.cancellation.cancels)
      }
    }
  })
})

function nameOf(step: Step): string {
  if (step.kind === 'SALE') return step.sale.invoice
  return step.kind === 'CANCELLATION' ? step.cancellation.invoice : step.writeOff.invoice
}
