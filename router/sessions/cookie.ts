/** `session` is the refresh token of the session; `device` the last one of a session that this browser has ended, which signs nobody in. */
const names = { session: 'bazaar_session', device: 'bazaar_device' }

/** What a name begins with behind TLS: no other host of the domain can set such a cookie. */
const ofThisHost = '__Host-'

type Kind = keyof typeof names

/** `sent` is the `cookie` header of the request; `begins` says that a session begins, so that its cookie gets the newest name. */
type Place = { secure: boolean; sent?: string | undefined; begins?: boolean }

/** The longest life that browsers give a cookie. The session itself ends when auth says so. */
const maxAgeSeconds = 400 * 86_400

/**
 * The refresh token in a `cookie` header. None where the cookie is there twice: another host of the domain may have set one of them. Behind TLS
 * a cookie without the prefix is one that an older version has set.
 */
export function tokenIn(header = '', kind: Kind = 'session'): string | undefined {
  const prefixed = valuesOf(header, ofThisHost + names[kind])
  const values = prefixed.length > 0 ? prefixed : valuesOf(header, names[kind])
  return values.length === 1 ? values[0] : undefined
}

/**
 * The `set-cookie` headers that keep a refresh token where no script reads it, or without a token those that remove it. A session of an older
 * version keeps the name that its browser knows until it ends, so that routers of both versions find it.
 */
export function cookiesOf(kind: Kind, refreshToken: string | undefined, { secure, sent = '', begins = false }: Place): string[] {
  const [newest, older] = [`${secure ? ofThisHost : ''}${names[kind]}`, names[kind]]
  if (!secure || valuesOf(sent, older).length === 0) return [cookieOf(newest, refreshToken, secure)]
  if (refreshToken && !begins && valuesOf(sent, newest).length === 0) return [cookieOf(older, refreshToken, secure)]
  return [cookieOf(older, undefined, secure), cookieOf(newest, refreshToken, secure)]
}

function valuesOf(header: string, name: string): string[] {
  const pairs = header.split(/; */).filter((pair) => pair.startsWith(`${name}=`))
  return pairs.map((pair) => pair.slice(name.length + 1))
}

function cookieOf(name: string, value: string | undefined, secure: boolean): string {
  // the prefix wants the whole host
  const path = name.startsWith(ofThisHost) ? 'Path=/' : 'Path=/session'
  const attributes = [path, `Max-Age=${value ? maxAgeSeconds : 0}`, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])]
  return [`${name}=${value ?? ''}`, ...attributes].join('; ')
}
