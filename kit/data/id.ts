import { randomBytes } from 'node:crypto'

// Crockford's base 32, lower case: no i, l, o, u
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** How many random bytes are drawn at once: enough for a hundred ids. */
const poolBytes = 1200

/** Half of the numbers that 4 digits can write. */
const countHalf = 32 ** 4 / 2

let last = { time: 0, count: 0 }
let pool = Buffer.alloc(0)
let drawn = 0

/**
 * Creates an opaque id, similar to a ULID: its kind, 10 digits of time (ms since 1970), 4 digits that count, and 12
 * random digits (60 bits). Ids of one kind that one process creates sort in the order of their creation.
 */
export function newId(kind: string, now: Date): string {
  return `${kind}_${encode(now.getTime(), 10)}${encode(countOn(now.getTime()), 4)}${randomDigits(12)}`
}

/** A shorter id, with 6 random digits (30 bits), for rows that come in large numbers: each id is also in an index or two. */
export function newRowId(kind: string, now: Date): string {
  return `${kind}_${encode(now.getTime(), 10)}${encode(countOn(now.getTime()), 4)}${randomDigits(6)}`
}

/** The least id of a kind that can be created at `at`: the ids of a period are those between two of these. */
export function firstId(kind: string, at: Date): string {
  return `${kind}_${encode(Math.max(0, at.getTime()), 10)}`
}

/** When an id was created, in ms since 1970; undefined if it is not one of our ids. */
export function idTime(id: string): number | undefined {
  const time = /^[a-z]+_([0-9a-hjkmnp-tv-z]{10})(?:[0-9a-hjkmnp-tv-z]{10}|[0-9a-hjkmnp-tv-z]{16})$/.exec(id)?.[1]
  return time === undefined ? undefined : [...time].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0)
}

/** Whether an id was created within the last 10 s: its events may not have arrived yet. An id from the future is forged. */
export function isFresh(id: string, now: Date): boolean {
  const age = now.getTime() - (idTime(id) ?? 0)
  return age > -1000 && age < 10_000
}

function encode(value: number, length: number): string {
  let text = ''
  for (let left = value; text.length < length; left = Math.floor(left / 32)) text = digits[left % 32] + text
  return text
}

// runs on from one millisecond to the next, since an id by another clock must not begin it anew
function countOn(time: number): number {
  const beginsAnew = time > last.time && last.count >= countHalf
  last = { time: Math.max(time, last.time), count: beginsAnew ? 0 : last.count + 1 }
  return last.count
}

function randomDigits(length: number): string {
  if (pool.length - drawn < length) [pool, drawn] = [randomBytes(poolBytes), 0]
  let text = ''
  for (const end = drawn + length; drawn < end; drawn += 1) text += digits[pool.readUInt8(drawn) % 32]
  return text
}
