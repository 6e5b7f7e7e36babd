import { producers } from '#schema/events.ts'
import type { Redis } from './redis.ts'

/** The key where a consumer reports its offset of each producer. Only the consumer may write it. */
export function offsetsKey(consumer: string): string {
  return `bazaar:consumer:${consumer}`
}

/** The offset of each consumer that has reported one of this producer. */
export async function readOffsets(redis: Redis, producer: string): Promise<Record<string, number>> {
  const commands = producers.map((consumer) => ['hget', offsetsKey(consumer), producer])
  const answers = (await redis.pipeline(commands).exec()) ?? []
  const found = answers.map(([error, seq], at) => [producers[at], error ? Number.NaN : Number(seq ?? Number.NaN)] as [string, number])
  return Object.fromEntries(found.filter(([, seq]) => Number.isSafeInteger(seq)))
}
