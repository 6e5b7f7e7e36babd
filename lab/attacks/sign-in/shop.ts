import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { type Client, createClient } from '#lab/client.ts'
import { overHttp } from '#lab/transport.ts'

/** What became of one attempt: its codes, the text of the whole answer, and how long it took. */
export type Attempt = { codes: string[]; text: string; ms: number; refreshToken: string | undefined }
type Credentials = { email: string; password: string; refreshToken?: string | undefined }

export type SignInShop = {
  /** Opens an account, from its owner's home. */
  register: (name: string) => Promise<Credentials>
  login: (from: string, credentials: Credentials) => Promise<Attempt>
}

type Payload = { refreshToken: string | null; userErrors: { code: string }[] } | null

const fields = '{ refreshToken userErrors { code message } }'
const documents = {
  login: `mutation Login($input: LoginInput!) { login(input: $input) ${fields} }`,
  register: `mutation Register($input: RegisterInput!) { register(input: $input) ${fields} }`,
}

// a proxy in front says where a request comes from: here that is the attack itself
const env = { NODE_ENV: 'production', TRIAL: '1', TRUST_PROXY: '1', LOG_LEVEL: 'error' }

export const password = 'tall violet umbrella'

/** Starts a shop with production's settings in one process, and stops it when `work` has ended. */
export async function withSignInShop<T>(work: (shop: SignInShop) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-sign-in-'))
  const { url, stop } = await startOneProcess(dataDir, { env })
  try {
    return await work(visitorsOf(createClient({ transport: overHttp(url) })))
  } finally {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** An address of its own for each number: each is a network. */
export function networkAt(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}

/** Where the owner of an account lives. */
export function homeOf(name: string): string {
  return `192.168.${[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 250, 0)}.${name.length}`
}

function visitorsOf(client: Client): SignInShop {
  const attempt = async (mutation: keyof typeof documents, from: string, input: object): Promise<Attempt> => {
    const headers = async () => ({ 'x-forwarded-for': from })
    const { codes, data, errors, ms } = await client.askOnce(documents[mutation], { input } as object, { headers })
    const payload = (data as Record<string, Payload> | null)?.[mutation]
    const refused = payload?.userErrors.map(({ code }) => code) ?? []
    return { codes: [...codes, ...refused], text: JSON.stringify([data, errors]), ms, refreshToken: payload?.refreshToken ?? undefined }
  }
  return {
    register: async (name) => {
      const credentials = { email: `${name}@example.com`, password }
      const { codes, refreshToken } = await attempt('register', homeOf(name), { ...credentials, displayName: 'Owner' })
      if (codes.length > 0) throw new Error(`${name} cannot register: ${codes}`)
      return { ...credentials, refreshToken }
    },
    login: (from, credentials) => attempt('login', from, credentials),
  }
}
