import { type Random, randomOf } from '#lab/random.ts'

/** A service is killed when so many checkouts have ended. */
export type Kill = { at: number; service: string }

type Plan = { seed: string; kills: number; checkouts: number; services: string[] }

/** Each service is killed so often where there are kills enough. */
const leastEach = 15
/** How often the next kill comes together with the last one. */
const together = 0.15

/** Draws from the seed which service is killed when; the same seed draws the same. In the order of the kills. */
export function drawKills(plan: Plan): Kill[] {
  const random = randomOf(`kills ${plan.seed}`)
  const [services, times] = [victims(plan, random), moments(plan, random)]
  return times.map((at, index) => ({ at, service: services[index] ?? '' }))
}

function victims({ kills, services }: Plan, random: Random): string[] {
  const each = Math.min(leastEach, Math.floor(kills / services.length))
  const sure = services.flatMap((service) => Array<string>(each).fill(service))
  const more = Array.from({ length: kills - sure.length }, () => pick(services, random))
  // with fewer kills than services, each is still killed once at most before one is killed twice
  return shuffled(each > 0 ? [...sure, ...more] : shuffled(services, random).slice(0, kills), random)
}

function pick<T>(items: T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T
}

function shuffled<T>(items: T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function moments({ kills, checkouts }: Plan, random: Random): number[] {
  const times = Array.from({ length: kills }, () => Math.floor(random() * checkouts)).sort((one, other) => one - other)
  return times.map((time, at) => (random() < together ? (times[at - 1] ?? time) : time))
}
