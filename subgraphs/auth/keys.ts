import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Config } from '#kit/config.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { accessToken } from '#schema/access-token.ts'

export type SigningKeys = Awaited<ReturnType<typeof openKeys>>

const { algorithm } = accessToken

/**
 * Reads the key that signs access tokens, and the public parts of all keys whose tokens are accepted. Creates the signing key in
 * the data folder where it is missing.
 */
export async function openKeys({ DATA_DIR }: Config) {
  const [folder, signingFile] = [join(DATA_DIR, 'keys'), keyFileOf(DATA_DIR)]
  const read = (file: string): JWK & { kid: string } => JSON.parse(readFileSync(file, 'utf8'))
  if (!existsSync(signingFile)) await createKey(signingFile)
  const current = read(signingFile)
  const others = readdirSync(folder).filter(isOther)
  const jwks = { keys: [current, ...others.map((file) => read(join(folder, file)))].map(publicPart) }
  return { signing: await importJWK(current, algorithm), kid: current.kid, verifying: createLocalJWKSet(jwks), jwks }
}

/** The file of the key that signs access tokens, or of the `next` or `previous` one, which does not sign but is accepted. */
export function keyFileOf(dataDir: string, which: 'next' | 'previous' | '' = ''): string {
  return join(dataDir, 'keys', which ? `access-token.${which}.jwk.json` : 'access-token.jwk.json')
}

/** Makes a key, unless the file exists. */
export async function createKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: algorithm, use: 'sig' }
  createSecretFile(file, JSON.stringify(jwk))
}

/** Whether a file holds a key that does not sign but is accepted: `access-token.next.jwk.json`, `access-token.previous.jwk.json`. */
function isOther(file: string) {
  return /^access-token\..+\.jwk\.json$/.test(file)
}

function publicPart({ d: _secret, ...shown }: JWK): JWK {
  return shown
}
