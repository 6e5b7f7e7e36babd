import { type Caller, nobody } from '#kit/context.ts'

/** Asks auth for an access token in exchange for an API key; undefined where auth refuses the key. Throws where auth does not answer. */
export type ExchangeApiKey = (key: string) => Promise<string | undefined>

type CallerOf = (token: string) => Promise<Caller>

/** The most access tokens that are kept, each for the few minutes that it is valid. */
const maxTokens = 10_000

/**
 * Returns what finds the caller of an API key. auth is asked once for each key and life of an access token, which is kept here and refused
 * when it was revoked, as that of a session is.
 */
export function createKeyCallers(exchange: ExchangeApiKey, callerOf: CallerOf): CallerOf {
  const [tokens, asked] = [new Map<string, string>(), new Map<string, Promise<string | undefined>>()]
  const ask = (key: string) => {
    const answer = asked.get(key) ?? exchange(key).finally(() => asked.delete(key))
    asked.set(key, answer)
    return answer
  }
  const exchanged = async (key: string): Promise<Caller> => {
    const token = await ask(key).catch(() => 'unanswered' as const)
    if (!token) return { ...nobody, reason: 'API_KEY_INVALID' }
    const caller = token === 'unanswered' ? undefined : await callerOf(token)
    // the roles of who made the key have just changed, and auth does not know it yet
    if (!token || !caller || caller.reason) return { ...nobody, reason: 'TOKEN_UNVERIFIED' }
    if (tokens.size >= maxTokens) tokens.clear()
    tokens.set(key, token)
    return caller
  }
  return async (key) => {
    const token = tokens.get(key)
    const caller = token && (await callerOf(token))
    if (caller && !caller.reason) return caller
    tokens.delete(key)
    return exchanged(key)
  }
}
