import { oneOf, type Random, randomOf, shuffled } from '#lab/random.ts'

/** A service is killed when so many checkouts have ended. */
export type Kill = { at: number; service: string }

type Plan = { seed: string; kills: number; checkouts: number; services: string[] }

/** How often each service is killed at least, where there are kills enough. */
const leastEach = 15
/** How often a kill comes together with the one before. */
const together = 0.15

/** Draws from the seed which service is killed when, in the order of the kills. The same seed draws the same. */
export function drawKills(plan: Plan): Kill[] {
  const random = randomOf(`kills ${plan.seed}`)
  const [services, times] = [drawServices(plan, random), drawTimes(plan, random)]
  return times.map((at, index) => ({ at, service: services[index] ?? '' }))
}

function drawServices({ kills, services }: Plan, random: Random): string[] {
  const each = Math.min(leastEach, Math.floor(kills / services.length))
  const sure = services.flatMap((service) => Array<string>(each).fill(service))
  const more = Array.from({ length: kills - sure.length }, () => oneOf(random, services))
  // with fewer kills than services, no service is killed twice
  return each > 0 ? shuffled(random, [...sure, ...more]) : shuffled(random, shuffled(random, services).slice(0, kills))
}

function drawTimes({ kills, checkouts }: Plan, random: Random): number[] {
  const times = Array.from({ length: kills }, () => Math.floor(random() * checkouts)).sort((one, other) => one - other)
  return times.map((time, at) => (random() < together ? (times[at - 1] ?? time) : time))
}
