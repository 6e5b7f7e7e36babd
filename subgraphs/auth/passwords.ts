import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { requestError } from '#kit/errors.ts'

// OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const derive = promisify(argon2) as unknown as (algorithm: string, parameters: Argon2Parameters) => Promise<Buffer>

// argon2 runs on Node's thread pool; more at once than cores only makes each one slower
const atOnce = 2
/** A longer queue is a flood: whoever comes then is told to wait, so that the others are served in time. */
const waitingMost = 64
let running = 0
const waiting: (() => void)[] = []

/** The password's hash with its salt and cost, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await hashWith(password, nonce)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(hash)}`
}

/** Whether the password is the one of the hash. Without a hash it takes the same time and says no. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = stored?.split('$').slice(4) ?? []
  const wanted = Buffer.from(hash, 'base64')
  const found = await hashWith(password, stored ? Buffer.from(salt, 'base64') : randomBytes(16))
  return stored !== undefined && wanted.length === found.length && timingSafeEqual(wanted, found)
}

function hashWith(password: string, nonce: Buffer): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost }))
}

async function inTurn<T>(job: () => Promise<T>): Promise<T> {
  if (waiting.length >= waitingMost) throw requestError('RATE_LIMITED', 'Too many at once: wait.', { retryAfterMs: 1000 })
  if (running < atOnce) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  return job().finally(leave)
}

// whoever is done hands the place on, so that nobody slips in between
function leave() {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

function encode(bytes: Buffer) {
  return bytes.toString('base64').replace(/=+$/, '')
}
