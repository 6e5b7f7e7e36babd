import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { inTurn, type Turn } from './password-queue.ts'

// OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const derive = promisify(argon2) as unknown as (algorithm: string, parameters: Argon2Parameters) => Promise<Buffer>

/** Returns the password's hash with its salt and cost, as a PHC string. */
export async function hashPassword(password: string, turn: Turn): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await hashWith(password, nonce, turn)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(hash)}`
}

/** Returns whether the password belongs to the hash. Without a hash it takes the same time and returns false. */
export async function verifyPassword(password: string, stored: string | undefined, turn: Turn): Promise<boolean> {
  const [salt = '', hash = ''] = stored?.split('$').slice(4) ?? []
  const wanted = Buffer.from(hash, 'base64')
  const found = await hashWith(password, stored ? Buffer.from(salt, 'base64') : randomBytes(16), turn)
  return stored !== undefined && wanted.length === found.length && timingSafeEqual(wanted, found)
}

function hashWith(password: string, nonce: Buffer, turn: Turn): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost }), turn)
}

function encode(bytes: Buffer) {
  return bytes.toString('base64').replace(/=+$/, '')
}
