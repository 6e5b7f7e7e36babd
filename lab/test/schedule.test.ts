import { expect, test } from 'vitest'
import { drawKills } from '#lab/chaos/schedule.ts'

const services = ['auth', 'orders', 'payments', 'redis']
const plan = { seed: 'one', kills: 100, checkouts: 1000, services }

test('the same seed draws the same kills, another one others', () => {
  expect(drawKills(plan)).toEqual(drawKills(plan))
  expect(drawKills({ ...plan, seed: 'two' })).not.toEqual(drawKills(plan))
})

test('every service is killed, often enough', () => {
  for (const service of services) expect(countOf(service)).toBeGreaterThanOrEqual(15)
})

test('with few kills, no service is killed twice before another was once', () => {
  const few = drawKills({ ...plan, kills: 3 }).map(({ service }) => service)
  expect(new Set(few).size).toBe(3)
  expect(new Set(drawKills({ ...plan, kills: 4 }).map(({ service }) => service))).toEqual(new Set(services))
})

test('kills are in order, spread over the whole run, and now and then two at once', () => {
  const times = drawKills(plan).map(({ at }) => at)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(times.filter((at) => at < 250).length).toBeGreaterThan(10)
  expect(times.filter((at) => at >= 750).length).toBeGreaterThan(10)
  expect(times.filter((at, index) => at === times[index - 1]).length).toBeGreaterThan(5)
})

function countOf(service: string) {
  return drawKills(plan).filter((kill) => kill.service === service).length
}
