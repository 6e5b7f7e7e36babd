import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Config } from '#kit/config.ts'
import type { Context } from '#kit/context.ts'
import { accessToken } from '#schema/access-token.ts'

const { algorithm } = accessToken

export type SigningKeys = Awaited<ReturnType<typeof openKeys>>
export type AuthContext = Context<{ keys: SigningKeys }>

const makeKey = async (file: string): Promise<void> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: algorithm, use: 'sig' }
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify(jwk), { mode: 0o600 })
  // of several processes that start at once, the first one's key is the key, and nobody ever reads half of it
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(own)
  }
}

const publicPart = ({ d: _secret, ...shown }: JWK): JWK => shown

/** The key that signs access tokens, kept in the data folder and made there when it is missing. */
export const openKeys = async ({ DATA_DIR }: Config) => {
  const folder = join(DATA_DIR, 'keys')
  const file = join(folder, 'access-token.jwk.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) await makeKey(file)
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK & { kid: string }
  const [signing, verifying] = await Promise.all([importJWK(jwk, algorithm), importJWK(publicPart(jwk), algorithm)])
  return { signing, verifying, kid: jwk.kid, jwks: { keys: [publicPart(jwk)] } }
}
