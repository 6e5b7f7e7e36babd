import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { inTurn, type Turn } from './password-queue.ts'

type Cost = { memory: number; passes: number; parallelism: number }

// OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane
const today: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32
const derive = promisify(argon2) as unknown as (algorithm: string, parameters: Argon2Parameters) => Promise<Buffer>

/**
 * Returns the password's hash with its salt and cost, as a PHC string: those of the hash `like`, or a new salt at today's cost, which takes the same
 * time. So a hash of an earlier cost stays good.
 */
export async function hashPassword(password: string, turn: Turn, like?: string): Promise<string> {
  const { salt, cost } = like === undefined ? newHead() : partsOf(like)
  const hash = await hashWith(password, Buffer.from(salt, 'base64'), cost, turn)
  return `${headOf(cost, salt)}$${encode(hash)}`
}

/**
 * What an account without a password has in place of its hash: a salt and a cost, those of the hash `like`, so that a try takes its time; and nothing
 * to be equal to.
 */
export function passwordOfNobody(like?: string): string {
  const { salt, cost } = like === undefined ? newHead() : partsOf(like)
  return `${headOf(cost, salt)}$`
}

/** Whether an account has a password. */
export function hasPassword({ passwordHash }: { passwordHash: string }): boolean {
  return partsOf(passwordHash).hash !== ''
}

/** Whether two hashes have the same salt and are of the same password. */
export function isSameHash(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)]
  const [found, wanted] = [Buffer.from(first.hash), Buffer.from(second.hash)]
  return first.salt === second.salt && found.length === wanted.length && timingSafeEqual(found, wanted)
}

/** Returns whether the password belongs to the hash. Without a hash it takes the same time and returns false. */
export async function verifyPassword(password: string, stored: string | undefined, turn: Turn): Promise<boolean> {
  const found = await hashPassword(password, turn, stored)
  return stored !== undefined && isSameHash(found, stored)
}

function hashWith(password: string, nonce: Buffer, cost: Cost, turn: Turn): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost, tagLength }), turn)
}

function newHead(): { salt: string; cost: Cost } {
  return { salt: encode(randomBytes(16)), cost: today }
}

function headOf({ memory, passes, parallelism }: Cost, salt: string): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt}`
}

function partsOf(stored: string): { salt: string; hash: string; cost: Cost } {
  const [salt = '', hash = ''] = stored.split('$').slice(4)
  const [memory = 0, passes = 0, parallelism = 0] = (/m=(\d+),t=(\d+),p=(\d+)/.exec(stored)?.slice(1) ?? []).map(Number)
  return { salt, hash, cost: { memory, passes, parallelism } }
}

function encode(bytes: Buffer) {
  return bytes.toString('base64').replace(/=+$/, '')
}
