import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { requestError } from '#kit/errors.ts'

// OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const derive = promisify(argon2) as unknown as (algorithm: string, parameters: Argon2Parameters) => Promise<Buffer>

// argon2 runs on Node's thread pool; more at once than there are cores only makes each one slower
const atOnce = 2
/** The longest queue. Further requests are refused, so that those in the queue are served in time. */
const waitingMost = 64
let running = 0
const waiting: (() => void)[] = []

/** Returns the password's hash with its salt and cost, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await hashWith(password, nonce)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(hash)}`
}

/** Returns whether the password belongs to the hash. Without a hash it takes the same time and returns false. */
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
  if (waiting.length >= waitingMost)
    throw requestError('RATE_LIMITED', 'Too many people are signing in. Try again in a moment.', { retryAfterMs: 1000 })
  if (running < atOnce) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  return job().finally(leave)
}

// the place goes straight to the next in the queue, so that no newcomer takes it
function leave() {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

function encode(bytes: Buffer) {
  return bytes.toString('base64').replace(/=+$/, '')
}
