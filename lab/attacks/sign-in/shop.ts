import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { type Received, startSmtpServer } from '#lab/smtp.ts'
import { headersOf } from '#lab/transport.ts'

/** What became of one attempt: its codes, the whole answer with its status and headers as text, and how long it took. */
export type Attempt = { codes: string[]; text: string; ms: number; refreshToken: string | undefined; accessToken: string | undefined }
type Credentials = { email: string; password: string; refreshToken?: string | undefined; accessToken?: string | undefined }
type Name = keyof typeof documents

export type SignInShop = {
  /** Opens an account, from its owner's home. */
  register: (name: string) => Promise<Credentials>
  /** Opens an account, whose address is confirmed. */
  registerConfirmed: (name: string) => Promise<Credentials>
  login: (from: string, credentials: Credentials) => Promise<Attempt>
  /** Sends a mutation from a network. */
  attempt: (name: Name, from: string, input: object, token?: string) => Promise<Attempt>
  /** The letters that have left, oldest first. */
  letters: Received[]
}

type Payload = { refreshToken?: string | null; accessToken?: string | null; userErrors: { code: string }[] } | null

const [tokens, errors] = ['{ accessToken refreshToken userErrors { code message } }', '{ userErrors { code message } }']
const documents = {
  login: `mutation Login($input: LoginInput!) { login(input: $input) ${tokens} }`,
  register: `mutation Register($input: RegisterInput!) { register(input: $input) ${tokens} }`,
  requestPasswordReset: `mutation Reset($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) ${errors} }`,
  requestEmailChange: `mutation Change($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) ${errors} }`,
  resetPassword: `mutation SetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) ${errors} }`,
  confirmEmail: `mutation Confirm($input: ConfirmEmailInput!) { confirmEmail(input: $input) ${errors} }`,
}

// a proxy in front says where a request comes from: here that is the attack itself
const env = { NODE_ENV: 'production', TRIAL: '1', TRUST_PROXY: '1', LOG_LEVEL: 'error', MAIL_FROM: 'shop@bazaar.test' }
/** Headers that differ from one answer to the next. */
const passing = ['date', 'x-request-id']
/** How long a letter is waited for. */
const patienceMs = 20_000

export const password = 'tall violet umbrella'

/** Starts a shop with production's settings in one process, and stops it when `work` has ended. */
export async function withSignInShop<T>(work: (shop: SignInShop) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-sign-in-'))
  const mail = await startSmtpServer()
  const { url, stop } = await startOneProcess(dataDir, { env: { ...env, SMTP_URL: mail.url } })
  try {
    return await work(visitorsOf(url, mail.received))
  } finally {
    await stop()
    await mail.close()
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

/** The token in the last letter to an address whose subject begins so; waits for one. */
export async function tokenTo(letters: Received[], email: string, subject: string): Promise<string> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(50)) {
    const letter = letters.findLast(({ to, raw }) => to === email && raw.includes(`Subject: ${subject}`))
    const token = letter && /Code {3}([\w-]+)/.exec(letter.raw.replaceAll('=\n', ''))?.[1]
    if (token) return token
  }
  throw new Error(`No letter came to ${email}: ${subject}`)
}

function visitorsOf(url: string, letters: Received[]): SignInShop {
  const attempt: SignInShop['attempt'] = async (name, from, input, token) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, ...headersOf({ ...(token && { token }) }) }
    const start = performance.now()
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: documents[name], variables: { input } }) })
    const text = await response.text()
    return { ...answered(name, response, text), ms: performance.now() - start }
  }
  const register = async (name: string) => {
    const credentials = { email: `${name}@example.com`, password }
    const { codes, refreshToken, accessToken } = await attempt('register', homeOf(name), { ...credentials, displayName: 'Owner' })
    if (codes.length > 0) throw new Error(`${name} cannot register: ${codes}`)
    return { ...credentials, refreshToken, accessToken }
  }
  const registerConfirmed = async (name: string) => {
    const account = await register(name)
    const token = await tokenTo(letters, account.email, 'Confirm')
    const { codes } = await attempt('confirmEmail', homeOf(name), { token }, account.accessToken)
    if (codes.length > 0) throw new Error(`${name} cannot confirm: ${codes}`)
    return account
  }
  const login: SignInShop['login'] = (from, { email, password, refreshToken }) => attempt('login', from, { email, password, refreshToken })
  return { register, registerConfirmed, login, attempt, letters }
}

function answered(name: Name, response: Response, text: string): Omit<Attempt, 'ms'> {
  const { data, errors = [] } = JSON.parse(text) as { data?: Record<string, Payload> | null; errors?: { extensions: { code: string } }[] }
  const payload = data?.[name]
  const codes = [...errors.map(({ extensions }) => extensions.code), ...(payload?.userErrors.map(({ code }) => code) ?? [])]
  const whole = [response.status, [...response.headers].filter(([header]) => !passing.includes(header)), text]
  const [refreshToken, accessToken] = [payload?.refreshToken ?? undefined, payload?.accessToken ?? undefined]
  return { codes, text: JSON.stringify(whole), refreshToken, accessToken }
}
