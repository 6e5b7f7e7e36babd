/** The longest life that browsers give a cookie. The session itself ends when auth says so. */
const longestSeconds = 400 * 86_400

/**
 * `session` is the refresh token of the session; `device` the last one of a session that this browser has ended, which signs nobody in; `signIn`
 * what belongs to a sign-in at a provider, who leads the browser back from another site; `challenge` what a code is to follow.
 */
const kinds = {
  session: { name: 'bazaar_session', seconds: longestSeconds, sameSite: 'Strict' },
  device: { name: 'bazaar_device', seconds: longestSeconds, sameSite: 'Strict' },
  signIn: { name: 'bazaar_sign_in', seconds: 600, sameSite: 'Lax' },
  challenge: { name: 'bazaar_challenge', seconds: 300, sameSite: 'Strict' },
}

/** What a name begins with behind TLS: no other host of the domain can set such a cookie. */
const ofThisHost = '__Host-'

type Kind = keyof typeof kinds

/** `sent` is the `cookie` header of the request; `begins` says that a session begins, so that its cookie gets the newest name. */
type Place = { secure: boolean; sent?: string | undefined; begins?: boolean }

/**
 * The refresh token, or what else a cookie holds, in a `cookie` header. None where the cookie is there twice: another host of the domain may have set one of them. Behind TLS
 * a cookie without the prefix is one that an older version has set.
 */
export function tokenIn(header = '', kind: Kind = 'session'): string | undefined {
  const { name } = kinds[kind]
  const prefixed = valuesOf(header, ofThisHost + name)
  const values = prefixed.length > 0 ? prefixed : valuesOf(header, name)
  return values.length === 1 ? values[0] : undefined
}

/**
 * The `set-cookie` headers that keep a token where no script reads it, or without a token those that remove it. A session of an older
 * version keeps the name that its browser knows until it ends, so that routers of both versions find it.
 */
export function cookiesOf(kind: Kind, token: string | undefined, { secure, sent = '', begins = false }: Place): string[] {
  const { name: older } = kinds[kind]
  const newest = `${secure ? ofThisHost : ''}${older}`
  const cookie = (name: string, value: string | undefined) => cookieOf(kind, name, value, secure)
  if (!secure || valuesOf(sent, older).length === 0) return [cookie(newest, token)]
  if (token && !begins && valuesOf(sent, newest).length === 0) return [cookie(older, token)]
  return [cookie(older, undefined), cookie(newest, token)]
}

function valuesOf(header: string, name: string): string[] {
  const pairs = header.split(/; */).filter((pair) => pair.startsWith(`${name}=`))
  return pairs.map((pair) => pair.slice(name.length + 1))
}

function cookieOf(kind: Kind, name: string, value: string | undefined, secure: boolean): string {
  const { seconds, sameSite } = kinds[kind]
  // the prefix wants the whole host
  const path = name.startsWith(ofThisHost) ? 'Path=/' : 'Path=/session'
  const attributes = [path, `Max-Age=${value ? seconds : 0}`, 'HttpOnly', `SameSite=${sameSite}`, ...(secure ? ['Secure'] : [])]
  return [`${name}=${value ?? ''}`, ...attributes].join('; ')
}
