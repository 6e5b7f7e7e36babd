import { expect, test } from 'vitest'
import { events, producers, producersOf } from '#schema/events.ts'

test('every event has a subgraph as its producer, and each subgraph can publish the common events', () => {
  expect(Object.entries(events).filter(([, { producer }]) => !producers.includes(producer))).toEqual([])
  expect(producersOf('audit.recorded')).toEqual(producers)
})
